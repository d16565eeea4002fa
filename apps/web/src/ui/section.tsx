import { type ReactNode, useId } from 'react';
import styles from './section.module.css';

export type SectionProps = { title: string; actions?: ReactNode; children: ReactNode };
/** A titled part of a page. */
export function Section({ title, actions, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className={styles.line}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {actions}
      </div>
      {children}
    </section>
  );
}
