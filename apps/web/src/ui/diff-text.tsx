import styles from './diff-text.module.css';

export type DiffTextPart = { kind: 'same' | 'added' | 'removed'; text: string };

/** A text with what was added and what was taken away marked; colours are never alone, and never mean good or bad. */
export function DiffText({ parts }: { parts: readonly DiffTextPart[] }) {
  return (
    <div className={styles.diff}>
      {parts.map((part, index) => (
        <Part key={index} {...part} />
      ))}
    </div>
  );
}

function Part({ kind, text }: DiffTextPart) {
  if (kind === 'same') return text;
  const Change = kind === 'added' ? 'ins' : 'del';
  return (
    <Change>
      <span className="visually-hidden">{kind === 'added' ? ' added: ' : ' removed: '}</span>
      {text}
      <span className="visually-hidden">; </span>
    </Change>
  );
}
