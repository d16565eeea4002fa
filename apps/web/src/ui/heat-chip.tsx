import styles from './heat-chip.module.css';
import { aggregateOf, pointOf, type RatingValue, scale } from './ratings.ts';

export type HeatChipProps = {
  /** Median of the ratings; null when nobody rated. */
  median: number | null;
  n: number;
  low?: RatingValue | null;
  high?: RatingValue | null;
  /** Highest and lowest differ by two or more. */
  split?: boolean;
  /** How many were asked and saw nothing; never counted. */
  noSignal?: number;
};

/**
 * Ratings of several people in one cell. Below two ratings it is drawn hollow: one voice is no agreement.
 * Where there is little room, `--heat-word: none` on a surrounding element leaves sign and number.
 */
export function HeatChip(props: HeatChipProps) {
  const { median, n, split, low, high } = props;
  if (median === null || n === 0)
    return (
      <span className={styles.none}>
        <span aria-hidden="true">— </span>
        no signal
      </span>
    );
  const { glyph, word, tone } = aggregateOf(median);
  return (
    <span className={styles.cell}>
      <span className={styles.chip} data-tone={tone} data-hollow={n < 2 || undefined} aria-hidden="true">
        <b>{glyph}</b>
        <span className={styles.word}>{word}</span>
        <span>· {n}</span>
      </span>
      {low && high && n > 1 && <Range low={low} high={high} />}
      {split && (
        <span className={styles.split} aria-hidden="true">
          ⇄ split
        </span>
      )}
      <span className="visually-hidden">{heatSentence(props)}</span>
    </span>
  );
}

/** The cell in words: "Yes, 3 ratings, range No to Strong yes, split". */
function heatSentence({ median, n, low, high, split, noSignal }: HeatChipProps): string {
  if (median === null || n === 0) return 'No signal';
  const range = n > 1 && low && high && low !== high ? `range ${pointOf(low).word} to ${pointOf(high).word}` : '';
  const silent = noSignal ? `${noSignal} without signal` : '';
  const count = n === 1 ? '1 rating' : `${n} ratings`;
  return [aggregateOf(median).word, count, range, split ? 'split' : '', silent].filter(Boolean).join(', ');
}

function Range({ low, high }: { low: RatingValue; high: RatingValue }) {
  return (
    <span className={styles.range} aria-hidden="true">
      {scale.map(({ value }) => (
        <i key={value} data-in={(value >= low && value <= high) || undefined} />
      ))}
    </span>
  );
}
