import type { ComponentProps } from 'react';
import { classes } from './classes.ts';
import styles from './file-input.module.css';

type Props = Omit<ComponentProps<'input'>, 'type' | 'value'> & {
  /** With a border of its own, beside other fields. */
  bordered?: boolean;
};
/** The browser's own choice of a file, in the look of the other fields; inside a `Field`, which names it. */
export function FileInput({ bordered = false, className, ...input }: Props) {
  return <input {...input} type="file" className={classes(styles.file, bordered && styles.bordered, className)} />;
}
