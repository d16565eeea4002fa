import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { classes } from './classes.ts';
import styles from './icon-button.module.css';

export type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type' | 'aria-label'> & {
  /** Name of the button, also shown as its tooltip. */
  label: string;
  icon: ReactNode;
  bordered?: boolean;
  ref?: Ref<HTMLButtonElement>;
};

export function IconButton({ label, icon, bordered, className, ...rest }: IconButtonProps) {
  return (
    <button
      title={label}
      {...rest}
      type="button"
      aria-label={label}
      className={classes(styles.iconButton, bordered && styles.bordered, className)}
    >
      {icon}
    </button>
  );
}
