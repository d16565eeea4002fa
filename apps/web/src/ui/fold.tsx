import type { ReactNode } from 'react';
import styles from './fold.module.css';
import { IconChevronRight } from './icons.ts';

/** Opens in place. */
export function Fold({
  title,
  count,
  open,
  children,
}: {
  title: string;
  count?: number;
  open?: boolean | undefined;
  children: ReactNode;
}) {
  return (
    <details className={styles.fold} open={open}>
      <summary>
        <IconChevronRight aria-hidden="true" />
        {title}
        {count !== undefined && <span>{count}</span>}
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
