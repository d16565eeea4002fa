import type { ReactNode } from 'react';
import type { Tone } from './badge.tsx';
import styles from './status-dot.module.css';

export type StatusDotProps = { tone?: Tone; shape?: 'full' | 'half' | 'ring'; children: ReactNode };
/** A word with a dot; the shape says it too: ● one of us, ◐ a scorecard, ○ waiting. */
export function StatusDot({ tone = 'neutral', shape = 'full', children }: StatusDotProps) {
  return (
    <span className={styles.status} data-tone={tone}>
      <span className={styles.dot} data-shape={shape} aria-hidden="true" />
      {children}
    </span>
  );
}
