import { Link } from './link.tsx';
import styles from './tabs.module.css';

export type Tab = { href: string; label: string; count?: number; current: boolean };

/** Parts of one record, each with an address of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      {tabs.map(({ href, label: name, count, current }) => (
        <Link key={href} href={href} keepFocus className={styles.tab} aria-current={current ? 'page' : undefined}>
          {name}
          {count !== undefined && <span className={styles.count}>{count}</span>}
        </Link>
      ))}
    </nav>
  );
}
