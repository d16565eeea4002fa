import type { AssemblyRun } from '@loopwright/contracts';
import { problemText } from '../../platform/problem-text.ts';
import { useMe } from '../../platform/session.tsx';
import { Button } from '../../ui/button.tsx';
import { IconWand } from '../../ui/icons.ts';
import { Muted, Row } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { ASSEMBLE_BUTTON, focusSoon, useBuilder } from './builder-context.ts';
import { runTitle, runWords, stopWords } from './run-words.ts';
import styles from './run-panel.module.css';
import { useEndRun } from './runs.queries.ts';

/** How far the assembler is, and the two ways to end it. */
export function RunPanel({ run }: { run: AssemblyRun }) {
  const { loop } = useBuilder();
  const { user } = useMe();
  const end = useEndRun(loop.id);
  const ask = (ending: 'stop' | 'cancel') => {
    end.mutate({ runId: run.id, ending });
    // The buttons go with the press.
    focusSoon(ASSEMBLE_BUTTON);
  };
  const stop = stopWords(run);
  return (
    <Notice tone="calm" icon={<IconWand aria-hidden="true" />} title={runTitle(run, user.id)}>
      <progress className={styles.bar} aria-label="Assembling" />
      <p role="status">{runWords(run)}</p>
      <Muted small>
        Your pins and your questions stay as they are until it is done. It goes on when you close this page, and the
        search ends after {run.limitSeconds} s at the latest, with the best loop it has by then.
      </Muted>
      {!run.ending && (
        <Row>
          <Button
            size="small"
            onClick={() => ask('stop')}
            {...(!stop && { disabledReason: 'There is no loop to use yet' })}
          >
            {stop ?? 'Stop and use this'}
          </Button>
          <Button size="small" variant="plain" onClick={() => ask('cancel')}>
            Cancel
          </Button>
        </Row>
      )}
      {end.isError && <Problem takeFocus>{problemText(end.error)}</Problem>}
    </Notice>
  );
}
