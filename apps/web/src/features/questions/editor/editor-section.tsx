import { type ReactNode, useId } from 'react';
import styles from './editor.module.css';

/** A titled group of the editor's fields. */
export function EditorSection({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div>
        <h2 id={id} className={styles.sectionTitle}>
          {title}
        </h2>
        {hint && <p className={styles.sectionHint}>{hint}</p>}
      </div>
      {children}
    </section>
  );
}
