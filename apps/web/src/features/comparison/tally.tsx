import { scale } from '../../ui/ratings.ts';
import styles from './comparison-table.module.css';

/** Recommendations counted: `−− 0  − 1  + 2  ++ 1`. */
export function Tally({ tally }: { tally: readonly number[] }) {
  const words = scale.map(({ word }, index) => `${tally[index]} ${word.toLowerCase()}`).join(', ');
  return (
    <>
      <span className={styles.counts} aria-hidden="true">
        {scale.map(({ value, glyph }, index) => (
          <span key={value} data-none={tally[index] === 0 || undefined}>
            {glyph}
            <b>{tally[index]}</b>
          </span>
        ))}
      </span>
      <span className="visually-hidden">{words}</span>
    </>
  );
}
