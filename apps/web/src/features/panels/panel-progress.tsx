import type { PanelProposal } from '@loopwright/contracts';
import { problemText } from '../../platform/problem-text.ts';
import { useNow } from '../../platform/time.ts';
import { Button } from '../../ui/button.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Problem } from '../../ui/problem.tsx';
import { useCancelPanel } from './panels.queries.ts';
import styles from './panels.module.css';

export const PROGRESS = 'panel-progress';
const BAR = 'panel-progress-bar';

/** How long it has been looked for, of the time that there is; it goes on when the page is closed. */
export function PanelProgress({ jobId, proposal }: { jobId: string; proposal: PanelProposal }) {
  const cancel = useCancelPanel(jobId, proposal);
  const seconds = Math.max(0, Math.round((useNow(1000) - Date.parse(proposal.madeAt)) / 1000));
  const most = proposal.mostSeconds;
  return (
    <Stack gap={3}>
      <label id={PROGRESS} tabIndex={-1} className={styles.step} htmlFor={BAR}>
        {`Looking for panels for ${proposal.sessions.length} sessions: ${Math.min(seconds, most)} s of at most ${most}`}
      </label>
      <progress id={BAR} className={styles.progress} max={most} value={Math.min(seconds, most)} />
      <Row>
        <Button onClick={() => cancel.mutate()} busy={cancel.isPending}>
          Cancel
        </Button>
      </Row>
      {cancel.isError && <Problem takeFocus>{problemText(cancel.error)}</Problem>}
      <p role="status" className="visually-hidden">
        Panels are being looked for.
      </p>
    </Stack>
  );
}
