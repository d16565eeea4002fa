import type { Slate } from '@loopwright/contracts';
import { problemText } from '../../platform/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Problem } from '../../ui/problem.tsx';
import { useSlateStep } from './slates.queries.ts';
import styles from './slates.module.css';

export const PROGRESS = 'slate-progress';
const BAR = 'slate-progress-bar';

/** How many loops are done; it goes on when the page is closed. */
export function SlateProgress({ loopId, slate }: { loopId: string; slate: Slate }) {
  const cancel = useSlateStep(loopId, slate, 'cancel');
  return (
    <Stack gap={3}>
      <label
        id={PROGRESS}
        tabIndex={-1}
        className={styles.step}
        htmlFor={BAR}
      >{`Making loops: ${slate.done} of ${slate.total}`}</label>
      <progress id={BAR} className={styles.progress} max={slate.total} value={slate.done} />
      <Row>
        <Button onClick={() => cancel.mutate()} busy={cancel.isPending}>
          Cancel
        </Button>
      </Row>
      {cancel.isError && <Problem takeFocus>{problemText(cancel.error)}</Problem>}
      <p role="status" className="visually-hidden">
        The loops are being made.
      </p>
    </Stack>
  );
}
