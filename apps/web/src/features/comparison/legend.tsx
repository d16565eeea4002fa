import styles from './legend.module.css';

const marks = [
  { mark: 'hollow', sign: '+', meaning: 'one rating only' },
  { mark: 'split', sign: '⇄', meaning: 'split: two or more steps apart' },
  { mark: 'none', sign: '—', meaning: 'no signal' },
] as const;

/** What the marks of the table mean; its cells say it in words to screen readers. */
export function Legend() {
  return (
    <ul className={styles.legend} aria-hidden="true">
      {marks.map(({ mark, sign, meaning }) => (
        <li key={mark}>
          <span className={styles[mark]}>{sign}</span>
          {meaning}
        </li>
      ))}
    </ul>
  );
}
