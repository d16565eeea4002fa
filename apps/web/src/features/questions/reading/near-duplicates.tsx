import type { Question } from '@loopwright/contracts';
import type { MouseEvent } from 'react';
import { Link } from '../../../ui/link.tsx';
import { useBankTools } from '../bank-tools.ts';
import styles from './question-details.module.css';

/** Questions too alike to meet this one in a loop. */
export function NearDuplicates({ question: { enemies } }: { question: Question }) {
  const { bank } = useBankTools();
  if (enemies.length === 0) return null;
  return (
    <section aria-label="Near-duplicates">
      <h3 className={styles.title}>Near-duplicates</h3>
      <p className={styles.hint}>Too alike to meet this question in one loop.</p>
      <ul className={styles.links}>
        {enemies.map(({ id, title }) => (
          <li key={id}>
            <Link href={bank.hrefOf(id)} onClick={(event) => (event.preventDefault(), readOn(event), bank.select(id))}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The link goes away with its question, so reading goes on at the top of the pane. */
function readOn(event: MouseEvent<HTMLElement>): void {
  const reader = event.currentTarget.closest<HTMLElement>('[role=group]');
  reader?.focus();
  reader?.scrollTo({ top: 0 });
}
