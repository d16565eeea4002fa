import type { PanelProposal } from '@loopwright/contracts';
import { problemText } from '../../platform/problem-text.ts';
import { useNow } from '../../platform/time.ts';
import { Button } from '../../ui/button.tsx';
import { Row } from '../../ui/layout.tsx';
import { Problem } from '../../ui/problem.tsx';
import { StepProgress } from '../../ui/steps.tsx';
import { useCancelPanel } from './panels.queries.ts';

export const PROGRESS = 'panel-progress';

/** How long it has been looked for, of the time that there is; it goes on when the page is closed. */
export function PanelProgress({ jobId, proposal }: { jobId: string; proposal: PanelProposal }) {
  const cancel = useCancelPanel(jobId, proposal);
  const most = proposal.mostSeconds;
  const passed = Math.round((useNow(1000) - Date.parse(proposal.madeAt)) / 1000);
  const seconds = Math.min(Math.max(0, passed), most);
  return (
    <StepProgress
      id={PROGRESS}
      label={`Looking for panels for ${proposal.sessions.length} sessions: ${seconds} s of at most ${most}`}
      value={seconds}
      max={most}
      status="Panels are being looked for."
    >
      <Row>
        <Button onClick={() => cancel.mutate()} busy={cancel.isPending}>
          Cancel
        </Button>
      </Row>
      {cancel.isError && <Problem takeFocus>{problemText(cancel.error)}</Problem>}
    </StepProgress>
  );
}
