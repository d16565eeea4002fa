import styles from './rating-mark.module.css';
import { pointOf, type RatingValue } from './ratings.ts';

/** One person's rating as sign and word; without one, why there is none. */
export function RatingMark({ rating, otherwise = 'not rated' }: { rating: RatingValue | null; otherwise?: string }) {
  if (rating === null) return <span className={styles.none}>{`— ${otherwise}`}</span>;
  const { glyph, word, tone } = pointOf(rating);
  return (
    <span className={styles.mark} data-tone={tone}>
      <b aria-hidden="true">{glyph}</b>
      {word}
    </span>
  );
}
