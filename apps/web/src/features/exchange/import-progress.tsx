import type { BankImport } from '@loopwright/contracts';
import { problemText } from '../../platform/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { Row } from '../../ui/layout.tsx';
import { Problem } from '../../ui/problem.tsx';
import { StepProgress } from '../../ui/steps.tsx';
import { useStep } from './exchange.queries.ts';

/** How far an import or a revert is; it goes on when the page is closed. */
export function ImportProgress({ one }: { one: BankImport }) {
  const cancel = useStep(one.id, 'cancel');
  const { done, total } = one.progress;
  const running = one.state === 'running';
  return (
    <StepProgress
      id="import-progress"
      label={`${running ? 'Importing' : 'Reverting'}: ${done} of ${total} questions`}
      value={done}
      max={total}
      status={running ? 'The import is under way.' : 'The import is being reverted.'}
    >
      <Row>
        <Button onClick={() => cancel.mutate()} busy={cancel.isPending || cancel.isSuccess}>
          Cancel
        </Button>
      </Row>
      {cancel.isError && <Problem takeFocus>{problemText(cancel.error)}</Problem>}
    </StepProgress>
  );
}
