import type { Kit } from '@loopwright/contracts';
import { Fold } from '../../ui/fold.tsx';
import { Muted } from '../../ui/layout.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import styles from './briefing.module.css';

/** The questions in their order, each opening in place. */
export function Plan({ kit: { questions, rubric } }: { kit: Kit }) {
  const total = questions.reduce((sum, { minutes }) => sum + minutes, 0);
  if (questions.length === 0)
    return <Muted>No questions are planned for this session. The criteria are rated all the same.</Muted>;
  return (
    <>
      <ol className={styles.plan}>
        {questions.map(({ questionId, minutes, content }) => (
          <li key={questionId}>
            <Fold title={content.title}>
              <Markdown text={content.prompt} />
            </Fold>
            <Muted small>{`${minutes} min`}</Muted>
          </li>
        ))}
      </ol>
      <Muted small>{`${total} min of questions, then ${rubric.criteria.length} criteria to rate.`}</Muted>
    </>
  );
}
