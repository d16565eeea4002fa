import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { IconChevronRight } from './icons.ts';
import { Link } from './link.tsx';
import styles from './page-header.module.css';

export type Crumb = { label: string; href: string };
export type PageHeaderProps = {
  title: string;
  /** The way here, shown in the bar at the top: [{ label: 'Jobs', href: '/jobs' }]. */
  crumbs?: readonly Crumb[];
  /** One line under the title. */
  meta?: ReactNode;
  /** Buttons; the primary one last. */
  actions?: ReactNode;
  /** Tabs. */
  children?: ReactNode;
  /** Title of the browser's tab, where the heading alone would say too little. */
  documentTitle?: string;
};

/** Every page has exactly one: it holds the h1 and names the browser's tab. */
export function PageHeader({ title, crumbs = [], meta, actions, children, documentTitle }: PageHeaderProps) {
  return (
    <header className={styles.header} data-tabs={children ? true : undefined}>
      <title>{`${documentTitle ?? title} · Loopwright`}</title>
      <Breadcrumb crumbs={crumbs} here={title} />
      <div className={styles.line}>
        <div className={styles.words}>
          <h1 tabIndex={-1}>{title}</h1>
          {meta && <div className={styles.meta}>{meta}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </header>
  );
}

export const CRUMBS_ID = 'breadcrumb';

/** Drawn into the shell's top bar, where there is one. */
function Breadcrumb({ crumbs, here }: { crumbs: readonly Crumb[]; here: string }) {
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  useEffect(() => setSlot(document.getElementById(CRUMBS_ID)), []);
  if (!slot) return null;
  return createPortal(
    <ol className={styles.crumbs}>
      {crumbs.map(({ label, href }) => (
        <li key={href}>
          <Link href={href}>{label}</Link>
          <IconChevronRight aria-hidden="true" />
        </li>
      ))}
      <li aria-current="page">{here}</li>
    </ol>,
    slot,
  );
}
