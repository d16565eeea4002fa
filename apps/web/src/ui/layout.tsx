import type { CSSProperties, ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './layout.module.css';

type Gap = 1 | 2 | 3 | 4 | 5 | 6;
const gapOf = (gap: Gap) => ({ '--gap': `var(--s${gap})` }) as CSSProperties;

/** Things one under another, with one distance. */
export function Stack({ gap = 3, children, className }: { gap?: Gap; children: ReactNode; className?: string }) {
  return (
    <div className={classes(styles.stack, className)} style={gapOf(gap)}>
      {children}
    </div>
  );
}

type RowProps = {
  gap?: Gap;
  justify?: 'start' | 'end' | 'between';
  align?: 'center' | 'start' | 'end';
  children: ReactNode;
  className?: string;
};
/** Things side by side; they wrap where the room ends. */
export function Row({ gap = 2, justify = 'start', align = 'center', children, className }: RowProps) {
  return (
    <div
      className={classes(styles.row, styles[justify], align !== 'center' && styles[`align-${align}`], className)}
      style={gapOf(gap)}
    >
      {children}
    </div>
  );
}

/** A page's column. `narrow` for forms and reading, `wide` for tables and boards. */
export function Page({ width = 'wide', children }: { width?: 'narrow' | 'wide'; children: ReactNode }) {
  return <div className={classes(styles.page, styles[width])}>{children}</div>;
}

/** A bordered group. */
export function Panel({ children, flush, className }: { children: ReactNode; flush?: boolean; className?: string }) {
  return <div className={classes(styles.panel, flush && styles.flush, className)}>{children}</div>;
}

/** Quiet text. */
export function Muted({ children, small }: { children: ReactNode; small?: boolean }) {
  return <span className={classes(styles.muted, small && styles.tiny)}>{children}</span>;
}
