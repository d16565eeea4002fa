import type { Slate, SlateCandidate } from '@loopwright/contracts';
import { onceDone } from '../../platform/once-done.ts';
import { problemText } from '../../platform/problem-text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Muted, Row, Stack } from '../../ui/layout.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Step } from '../../ui/steps.tsx';
import { toast } from '../../ui/toasts.tsx';
import { SlateFigures } from './slate-figures.tsx';
import { useSlateStep } from './slates.queries.ts';
import styles from './slates.module.css';

export const LOOPS = 'slate-loops';

/** The loops that were made, and how alike they are; nothing happens until somebody accepts them. */
export function SlateResult({ loopId, slate }: { loopId: string; slate: Slate }) {
  const ready = slate.state === 'ready';
  return (
    <Step
      id={LOOPS}
      title={ready ? `${slate.total} loops to look through` : `${slate.total} candidates have a loop of their own`}
    >
      <Stack gap={4}>
        {slate.figures && <SlateFigures figures={slate.figures} />}
        <ul className={styles.loops}>
          {slate.candidates.map((one) => (
            <OneLoop key={one.applicationId} one={one} />
          ))}
        </ul>
        {ready && <Accept loopId={loopId} slate={slate} />}
      </Stack>
    </Step>
  );
}

function OneLoop({ one: { name, loop, because } }: { one: SlateCandidate }) {
  if (!loop)
    return (
      <li className={styles.loop}>
        <strong>{name}</strong>
        <p>{`${because ?? 'No loop was made.'} The published loop stays theirs.`}</p>
      </li>
    );
  return (
    <li className={styles.loop}>
      <details>
        <summary>
          <strong>{name}</strong> <Muted>{`${loop.minutes} min of questions`}</Muted>{' '}
          {loop.misses.length > 0 && <Badge tone="warn">Not quite alike</Badge>}
        </summary>
        {loop.sessions.map(({ title, questions }) => (
          <div key={title} className={styles.session}>
            <h3>{title}</h3>
            <ul>
              {questions.map((question) => (
                <li key={question.questionId}>
                  {question.title} {question.anchor && <Badge>Asked of everyone</Badge>}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </details>
      {loop.misses.length > 0 && (
        <ul className={styles.misses}>
          {loop.misses.map((miss) => (
            <li key={miss}>{miss}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Accept({ loopId, slate }: { loopId: string; slate: Slate }) {
  const accept = useSlateStep(loopId, slate, 'accept');
  const cancel = useSlateStep(loopId, slate, 'cancel');
  const failed = accept.error ?? cancel.error;
  const use = () =>
    onceDone(accept.mutateAsync(), () =>
      toast('Interviews that you schedule from now on follow each candidate’s own loop.'),
    );
  return (
    <Stack gap={3}>
      {failed && <Problem takeFocus>{problemText(failed)}</Problem>}
      <Row>
        <Button variant="primary" busy={accept.isPending} onClick={use}>
          Use these loops
        </Button>
        <Button busy={cancel.isPending} onClick={() => cancel.mutate()}>
          Discard
        </Button>
      </Row>
    </Stack>
  );
}
