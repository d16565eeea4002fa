import { Button } from '../../ui/button.tsx';
import { Fold } from '../../ui/fold.tsx';
import styles from './documents.module.css';
import { leftOutOf } from './review.ts';
import type { Review } from './use-review.ts';
import { placeWords, reasonWords } from './words.ts';

/** What became no question, and why; the reader may be wrong. */
export function LeftOutList({ review }: { review: Review }) {
  const { document } = review;
  const parts = leftOutOf(document);
  if (parts.length === 0) return null;
  return (
    <Fold title="Left out" count={parts.length} open={document.drafts.length === 0 || undefined}>
      <ul className={styles.outs} aria-label="Left out">
        {parts.map(({ part, line, text, reason }) => (
          <li key={part}>
            <div>
              <p className={styles.outText}>{text}</p>
              <p className={styles.about}>{`${placeWords(document.place, line)} · ${reasonWords(reason)}`}</p>
            </div>
            <Button size="small" aria-label={`Take in “${text.slice(0, 60)}”`} onClick={() => review.takeIn(part)}>
              Take in
            </Button>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
