import { type ReactNode, useEffect, useRef } from 'react';
import { IconAlertTriangle } from './icons.ts';
import styles from './problem.module.css';

/** A refusal inside a form or dialog: announced, and given focus so that it is not missed. */
export function Problem({ children, takeFocus }: { children: ReactNode; takeFocus?: boolean }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takeFocus) box.current?.focus();
  }, [takeFocus, children]);
  return (
    <div ref={box} role="alert" tabIndex={-1} className={styles.problem}>
      <IconAlertTriangle aria-hidden="true" stroke={1.75} />
      <div>{children}</div>
    </div>
  );
}
