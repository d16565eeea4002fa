import type { ReactNode } from 'react';
import styles from './badge.module.css';
import { classes } from './classes.ts';
import { IconX } from './icons.ts';

export type Tone = 'neutral' | 'brand' | 'ok' | 'warn' | 'info' | 'danger';

/** A state in a word. Red (`danger`) is for errors, never for a person. */
export function Badge({ tone = 'neutral', icon, children }: { tone?: Tone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span className={classes(styles.badge, styles[tone])}>
      {icon}
      {children}
    </span>
  );
}

/** Something chosen that can be taken away again. */
export function Chip({
  children,
  onRemove,
  removeLabel,
}: {
  children: ReactNode;
  onRemove?: () => void;
  removeLabel?: string;
}) {
  return (
    <span className={styles.chip}>
      {children}
      {onRemove && (
        <button type="button" aria-label={removeLabel ?? 'Remove'} onClick={onRemove} className={styles.remove}>
          <IconX aria-hidden="true" />
        </button>
      )}
    </span>
  );
}
