import type { ReactNode } from 'react';
import styles from './standalone-page.module.css';
import { Wordmark } from './wordmark.tsx';

type StandalonePageProps = { title: string; children: ReactNode; lead?: ReactNode; wide?: boolean };
/** A page outside of the shell: signing in, setting up, accepting an invitation. */
export function StandalonePage({ title, lead, children, wide }: StandalonePageProps) {
  return (
    <main id="main" className={styles.page}>
      <title>{`${title} · Loopwright`}</title>
      <div className={styles.column} data-wide={wide || undefined}>
        <div className={styles.brand}>
          <Wordmark />
        </div>
        <h1 tabIndex={-1}>{title}</h1>
        {lead && <p className={styles.lead}>{lead}</p>}
        <div className={styles.content}>{children}</div>
      </div>
    </main>
  );
}
