import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './button.module.css';
import { classes } from './classes.ts';
import { Link } from './link.tsx';

export type ButtonLook = {
  /** `primary`: one per view. `plain`: no border, for rows and toolbars. */
  variant?: 'primary' | 'default' | 'plain' | 'danger';
  size?: 'medium' | 'small';
  icon?: ReactNode;
  /** Fills the width of its container. */
  wide?: boolean;
};
export type ButtonProps = ButtonLook &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> & {
    type?: 'button' | 'submit';
    /** Keeps the label, shows that work is under way, and ignores further presses. */
    busy?: boolean;
    /** Why the button cannot be used now; it stays focusable and says so. */
    disabledReason?: string;
    ref?: Ref<HTMLButtonElement>;
  };

export function Button(props: ButtonProps) {
  const { variant, size, icon, wide, busy, disabledReason, children, className, ...rest } = props;
  return (
    <button
      {...rest}
      {...(busy || disabledReason !== undefined
        ? blocked(rest.title, disabledReason)
        : { type: rest.type ?? 'button' })}
      aria-busy={busy || undefined}
      className={classes(look({ variant, size, wide }), className)}
    >
      {busy ? <span className={styles.spinner} aria-hidden="true" /> : icon}
      {children}
      {disabledReason && <span className="visually-hidden">. {disabledReason}</span>}
    </button>
  );
}

/** Unlike `disabled` it keeps focus and can be read; it neither acts nor submits. */
const blocked = (title: string | undefined, reason: string | undefined) =>
  ({ type: 'button', 'aria-disabled': true, onClick: undefined, title: reason ?? title }) as const;

export type ButtonLinkProps = ButtonLook & { href: string; children: ReactNode; target?: string };
/** A link that looks like a button, for going somewhere. */
export function ButtonLink({ variant, size, icon, wide, href, children, target }: ButtonLinkProps) {
  return (
    <Link href={href} target={target} className={look({ variant, size, wide })}>
      {icon}
      {children}
    </Link>
  );
}

const look = ({ variant = 'default', size = 'medium', wide }: ButtonLook) =>
  classes(styles.button, styles[variant], size === 'small' && styles.small, wide && styles.wide);
