import { Markdown } from '../../ui/markdown.tsx';
import styles from './documents.module.css';

/** Texts of a question under their name; nothing where there are none. */
export function Listed({ title, texts }: { title: string; texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <div>
      <h4 className={styles.label}>{title}</h4>
      <ul className={styles.points}>
        {texts.map((text, at) => (
          <li key={at}>
            <Markdown text={text} />
          </li>
        ))}
      </ul>
    </div>
  );
}
