import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { IconButton } from './icon-button.tsx';
import { IconX } from './icons.ts';
import styles from './peek-panel.module.css';

/** A list with a panel beside it; without a panel the list has the whole width. */
export function PeekLayout({ children, panel }: { children: ReactNode; panel: ReactNode }) {
  return (
    <div className={panel ? styles.split : undefined}>
      <div className={styles.list}>{children}</div>
      {panel}
    </div>
  );
}

export type PeekPanelProps = {
  title: string;
  onClose: () => void;
  children: ReactNode;
  actions?: ReactNode;
  footer?: ReactNode;
};
/** Shows one row of the list without leaving it. Escape closes; on small screens it covers the list. */
export function PeekPanel({ title, onClose, children, actions, footer }: PeekPanelProps) {
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (
        event.key !== 'Escape' ||
        event.defaultPrevented ||
        document.querySelector('dialog:modal, [role=menu]:popover-open')
      )
        return;
      event.preventDefault();
      close.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <section className={styles.panel} aria-label={title}>
      <header className={styles.header}>
        <h2>{title}</h2>
        {actions}
        <IconButton label="Close panel" icon={<IconX />} onClick={onClose} />
      </header>
      <div className={styles.body} tabIndex={0} role="group" aria-label={`${title}, content`}>
        {children}
      </div>
      {footer && <footer className={styles.footer}>{footer}</footer>}
    </section>
  );
}
