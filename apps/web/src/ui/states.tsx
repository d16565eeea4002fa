import { type ReactNode, useEffect, useState } from 'react';
import { Button } from './button.tsx';
import { IconAlertTriangle, IconRefresh } from './icons.ts';
import styles from './states.module.css';

export type EmptyStateProps = { icon?: ReactNode; title: string; children?: ReactNode; actions?: ReactNode };
/** Nothing here: says why, and what to do. */
export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {icon && <span className={styles.icon}>{icon}</span>}
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.text}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

export type ErrorPanelProps = {
  /** What could not be done: "The people could not be loaded." */
  what: string;
  /** Why, and what to do about it. */
  why?: string;
  onRetry?: (() => void) | undefined;
  busy?: boolean;
  requestId?: string | undefined;
};
/** A failure in its place; the rest of the page lives on. */
export function ErrorPanel({ what, why, onRetry, busy, requestId }: ErrorPanelProps) {
  return (
    <div role="alert" className={styles.error}>
      <IconAlertTriangle aria-hidden="true" stroke={1.6} />
      <div className={styles.errorText}>
        <p className={styles.title}>{what}</p>
        {why && <p>{why}</p>}
        {requestId && (
          <p className={styles.request}>
            Request <code>{requestId}</code>
          </p>
        )}
        {onRetry && (
          <Button size="small" icon={<IconRefresh aria-hidden="true" />} onClick={onRetry} busy={busy ?? false}>
            Try again
          </Button>
        )}
      </div>
    </div>
  );
}

const PAUSE_MS = 150;
/** Stands where rows will be, at their size; shown only when loading takes a noticeable time. */
export function SkeletonRows({ rows = 8, label = 'Loading' }: { rows?: number; label?: string }) {
  const [visible, setVisible] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setVisible(true), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <div aria-busy="true" className={styles.skeleton} data-visible={visible}>
      <span className="visually-hidden" role="status">
        {visible ? label : ''}
      </span>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={styles.bar} aria-hidden="true" />
      ))}
    </div>
  );
}
