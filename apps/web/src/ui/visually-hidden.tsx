import type { ReactNode } from 'react';

/** Text for screen readers only. */
export function VisuallyHidden({
  children,
  as: Element = 'span',
}: {
  children: ReactNode;
  as?: 'span' | 'div' | 'h2';
}) {
  return <Element className="visually-hidden">{children}</Element>;
}
