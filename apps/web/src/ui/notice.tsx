import { type ReactNode, useId } from 'react';
import styles from './notice.module.css';

type Props = { title: string; icon: ReactNode; children?: ReactNode; tone?: 'warn' | 'ok' | 'calm'; alert?: boolean };
/** Something about the whole loop that asks to be read. */
export function Notice({ title, icon, children, tone = 'warn', alert }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.notice} data-tone={tone}>
      {icon}
      <div className={styles.text}>
        <p id={id} role={alert ? 'alert' : undefined} className={styles.title}>
          {title}
        </p>
        {children}
      </div>
    </section>
  );
}
