import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './plain-table.module.css';

type Props = {
  caption: string;
  showCaption?: boolean;
  className?: string | undefined;
  children: ReactNode;
};
/** A table to read in place: no sorting, no choosing. Lists of things are a `DataTable`. */
export function PlainTable({ caption, showCaption, className, children }: Props) {
  return (
    <table className={classes(styles.table, className)}>
      <caption className={showCaption ? undefined : 'visually-hidden'}>{caption}</caption>
      {children}
    </table>
  );
}

/** Lets a wide table scroll sideways, by the keyboard as well. */
export function WideTable({ label, ...table }: Props & { label: string }) {
  return (
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      <PlainTable {...table} />
    </div>
  );
}
