import type { Slate } from '@loopwright/contracts';
import { problemText } from '../../platform/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { Row } from '../../ui/layout.tsx';
import { Problem } from '../../ui/problem.tsx';
import { StepProgress } from '../../ui/steps.tsx';
import { useSlateStep } from './slates.queries.ts';

export const PROGRESS = 'slate-progress';

/** How many loops are done; it goes on when the page is closed. */
export function SlateProgress({ loopId, slate }: { loopId: string; slate: Slate }) {
  const cancel = useSlateStep(loopId, slate, 'cancel');
  return (
    <StepProgress
      id={PROGRESS}
      label={`Making loops: ${slate.done} of ${slate.total}`}
      value={slate.done}
      max={slate.total}
      status="The loops are being made."
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
