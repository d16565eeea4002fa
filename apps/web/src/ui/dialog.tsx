import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { classes } from './classes.ts';
import styles from './dialog.module.css';
import { IconButton } from './icon-button.tsx';
import { IconX } from './icons.ts';

export type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** Buttons at the bottom, in view however long the rest is; one that sends a form names it by `form`. */
  footer?: ReactNode;
  size?: 'small' | 'medium' | 'large';
  /** `false`: cannot be closed by Escape or a click beside it, and has no close button. */
  dismissible?: boolean;
  side?: boolean;
};

/** The browser's modal dialog: traps focus, closes by Escape, gives focus back. */
export function Dialog({ open, ...rest }: DialogProps) {
  return open ? <OpenDialog {...rest} /> : null;
}

/** A modal panel at the right edge, for work beside the page. */
export function Drawer(props: Omit<DialogProps, 'side' | 'dismissible'>) {
  return <Dialog {...props} side />;
}

function OpenDialog({
  onClose,
  title,
  children,
  footer,
  size = 'medium',
  dismissible = true,
  side,
}: Omit<DialogProps, 'open'>) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Closed while it still stands in the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current!;
    element.showModal();
    firstStop(element)?.focus();
    return () => element.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      className={classes(styles.dialog, side ? styles.side : styles[size])}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        if (dismissible) onClose();
      }}
      // Not by the second half of a double click, whose first half opened it.
      onMouseDown={(event) => dismissible && event.detail < 2 && event.target === dialog.current && onClose()}
    >
      <div className={styles.box}>
        <header className={styles.header}>
          <h2 id={id} tabIndex={-1}>
            {title}
          </h2>
          {dismissible && <IconButton label="Close" icon={<IconX />} onClick={onClose} />}
        </header>
        <div className={styles.body}>{children}</div>
        {footer && <footer className={styles.footer}>{footer}</footer>}
      </div>
    </dialog>
  );
}

/** The first field; else the marked button; else the title, so that reading starts there. */
const firstStop = (dialog: HTMLElement): HTMLElement | null =>
  dialog.querySelector<HTMLElement>('[data-autofocus]') ??
  dialog.querySelector<HTMLElement>('input:not([type=hidden]):not(:disabled), select, textarea') ??
  dialog.querySelector<HTMLElement>('h2');
