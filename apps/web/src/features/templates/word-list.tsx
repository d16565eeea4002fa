import styles from './templates.module.css';

/** Sentences under a heading; nothing when there are none. */
export function WordList({ title, lines }: { title?: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      {title && <p className={styles.strong}>{title}</p>}
      <ul className={styles.bullets}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
