import { useQuery } from '@tanstack/react-query';
import { paths } from '../../platform/paths.ts';
import { failureOf } from '../../platform/problem-text.ts';
import { relativeTime, useClock } from '../../platform/time.ts';
import { Muted } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/section.tsx';
import { ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { dueCardsQuery } from './home.queries.ts';
import styles from './home.module.css';

/** Cards that are still to be submitted, the oldest first: nobody else on the panel sees more until then. */
export function DueCards({ now }: { now: number }) {
  const due = useQuery(dueCardsQuery());
  const clock = useClock();
  const items = [...(due.data?.items ?? [])].sort((one, other) => one.endedAt.localeCompare(other.endedAt));
  return (
    <Section title={items.length > 0 ? `Scorecards due (${items.length})` : 'Scorecards due'}>
      {due.isPending && <SkeletonRows rows={2} label="Loading scorecards" />}
      {due.isError && !due.data && <ErrorPanel what="Your scorecards could not be loaded." {...failureOf(due)} />}
      {due.data && items.length === 0 && <Muted>None. Every scorecard of yours is in.</Muted>}
      {items.length > 0 && (
        <ul className={styles.rows}>
          {items.map(({ interviewId, candidate, job, title, endedAt }) => (
            <li key={interviewId}>
              <div className={styles.what}>
                <Link href={paths.interview(interviewId)}>{candidate}</Link>
                <span className={styles.muted}>{`${title} · ${job}`}</span>
              </div>
              <time dateTime={endedAt} title={`Ended ${clock.full(endedAt)}`} className={styles.age}>
                {relativeTime(endedAt, now)}
              </time>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
