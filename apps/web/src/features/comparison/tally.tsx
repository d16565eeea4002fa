import { scale } from '../../ui/ratings.ts';
import styles from './comparison.module.css';

/** Recommendations counted: `SN 0 N 1 Y 2 SY 1`. */
export function Tally({ tally }: { tally: readonly number[] }) {
  const words = scale.map(({ word }, index) => `${tally[index]} ${word.toLowerCase()}`).join(', ');
  return (
    <>
      <span className={styles.counts} aria-hidden="true">
        {scale.map(({ value, short }, index) => (
          <span key={value} data-none={tally[index] === 0 || undefined}>
            {short}
            <b>{tally[index]}</b>
          </span>
        ))}
      </span>
      <span className="visually-hidden">{words}</span>
    </>
  );
}
