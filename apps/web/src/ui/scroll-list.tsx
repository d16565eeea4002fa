import type { ReactNode } from 'react';
import styles from './scroll-list.module.css';

/** A framed list in a dialog: long ones scroll, by the keyboard as well. */
export function ScrollList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={styles.list} aria-label={label} tabIndex={0}>
      {children}
    </ul>
  );
}
