import styles from './avatar.module.css';

/** Initials; the name stands beside it in text, so it is hidden from screen readers. */
export function Avatar({ name, size = 24 }: { name: string; size?: 20 | 24 | 32 | 40 }) {
  return (
    <span className={styles.avatar} data-size={size} data-tint={tintOf(name)} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

/** Avatar and name in one line. `you` says after the name that it is the reader's. */
export function PersonName({ name, size = 24, you = false }: { name: string; size?: 20 | 24 | 32; you?: boolean }) {
  return (
    <span className={styles.person}>
      <Avatar name={name} size={size} />
      <span className={styles.name}>{you ? `${name} (you)` : name}</span>
    </span>
  );
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}
const tintOf = (name: string): number =>
  [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 997, 7) % 4;
