import type { QuestionContent } from '@loopwright/contracts';
import { Fold } from '../../ui/fold.tsx';
import styles from './question-aids.module.css';

/** A coding task as it is given to the candidate, and when it counts as done. */
export function Exercise({ exercise }: { exercise: NonNullable<QuestionContent['exercise']> }) {
  const { input, output, limits, example, extensions, finished } = exercise;
  const facts = [
    ['Input', input],
    ['Output', output],
    ['Limits', limits],
    ['Finished when', finished],
  ].filter(([, text]) => text !== '');
  return (
    <section aria-label="Exercise">
      <h3>Exercise</h3>
      <dl className={styles.levels}>
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {example && (
        <pre className={styles.example} tabIndex={0} aria-label="Example">
          {example}
        </pre>
      )}
      {extensions.length > 0 && (
        <Fold title="Extensions" count={extensions.length}>
          <ul className={styles.list}>
            {extensions.map((extension) => (
              <li key={extension}>{extension}</li>
            ))}
          </ul>
        </Fold>
      )}
    </section>
  );
}
