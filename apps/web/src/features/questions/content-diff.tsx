import type { QuestionContent } from '@loopwright/contracts';
import { useMemo } from 'react';
import { useField } from '../../platform/field.ts';
import { shortened, wordDiff } from '../../platform/word-diff.ts';
import { DiffText } from '../../ui/diff-text.tsx';
import styles from './content-diff.module.css';
import { changesBetween } from './content-changes.ts';

/** What changed from one text of a question to another, word by word in each part that differs. */
export function ContentDiff({ before, after }: { before: QuestionContent; after: QuestionContent }) {
  const field = useField();
  const changes = useMemo(
    () =>
      changesBetween(before, after, field).map(({ part, ...texts }) => ({
        part,
        parts: shortened(wordDiff(texts.before, texts.after)),
      })),
    [before, after, field],
  );
  if (changes.length === 0) return <p className={styles.none}>Both say the same.</p>;
  return (
    <dl className={styles.changes}>
      {changes.map(({ part, parts }) => (
        <div key={part}>
          <dt>{part}</dt>
          <dd>
            <DiffText parts={parts} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
