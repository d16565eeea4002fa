import type { BankImport } from '@loopwright/contracts';
import { useId } from 'react';
import { problemText } from '../../platform/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Problem } from '../../ui/problem.tsx';
import { useStep } from './exchange.queries.ts';
import styles from './exchange.module.css';

/** How far an import or a revert is; it goes on when the page is closed. */
export function ImportProgress({ one }: { one: BankImport }) {
  const id = useId();
  const cancel = useStep(one.id, 'cancel');
  const { done, total } = one.progress;
  return (
    <Stack gap={3}>
      <label htmlFor={id}>
        {one.state === 'running'
          ? `Importing: ${done} of ${total} questions`
          : `Reverting: ${done} of ${total} questions`}
      </label>
      <progress id={id} className={styles.progress} max={total} value={done} />
      <Row>
        <Button onClick={() => cancel.mutate()} busy={cancel.isPending || cancel.isSuccess}>
          Cancel
        </Button>
      </Row>
      {cancel.isError && <Problem takeFocus>{problemText(cancel.error)}</Problem>}
      <p role="status" className="visually-hidden">
        {one.state === 'running' ? 'The import is under way.' : 'The import is being reverted.'}
      </p>
    </Stack>
  );
}
