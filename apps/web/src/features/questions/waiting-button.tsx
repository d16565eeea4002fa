import { useCan } from '../../platform/session.tsx';
import { Button } from '../../ui/button.tsx';
import type { BankSearch } from './bank-search.ts';
import { useWaiting } from './questions.queries.ts';
import styles from './questions-screen.module.css';

/** The reviewer's queue: drafts in review that somebody else wrote. Not there while nothing waits. */
export function WaitingButton({ bank }: { bank: BankSearch }) {
  const reviews = useCan('curate questions');
  const count = useWaiting(reviews);
  const on = bank.search.waiting !== undefined;
  if (!reviews || (count === 0 && !on)) return null;
  return (
    <span className={styles.waiting}>
      <Button aria-pressed={on} onClick={() => bank.change({ waiting: on ? undefined : 'me' })}>
        Waiting for review ({count})
      </Button>
    </span>
  );
}
