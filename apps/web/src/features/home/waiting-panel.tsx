import type { AwaitedDecision, AwaitedSchedule, OverdueCard, Waiting, WaitingFor } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { paths } from '../../platform/paths.ts';
import { failureOf } from '../../platform/problem-text.ts';
import { relativeTime, useClock } from '../../platform/time.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { IconCircleCheck } from '../../ui/icons.ts';
import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/section.tsx';
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import styles from './home.module.css';
import { waitingQuery } from './home.queries.ts';
import { reminderFor } from './reminder.ts';

/** What waits for those who run jobs, each with the one thing that moves it on. */
export function WaitingPanel({ now }: { now: number }) {
  const waiting = useQuery(waitingQuery());
  if (waiting.isPending) return <SkeletonRows rows={5} label="Loading what waits for you" />;
  if (waiting.isError && !waiting.data)
    return <ErrorPanel what="What waits for you could not be loaded." {...failureOf(waiting)} />;
  return <Lists waiting={waiting.data} now={now} />;
}

function Lists({ waiting: { decisions, schedules, cards }, now }: { waiting: Waiting; now: number }) {
  if (decisions.total + schedules.total + cards.total === 0)
    return (
      <EmptyState icon={<IconCircleCheck aria-hidden="true" />} title="Nothing waits for you">
        Decisions, interviews to schedule and late scorecards of your jobs appear here.
      </EmptyState>
    );
  return (
    <>
      <List title="To decide" reason="decision" list={decisions}>
        {(row) => <ToDecide key={row.applicationId} row={row} now={now} />}
      </List>
      <List title="Interviews to schedule" reason="scheduling" list={schedules}>
        {(row) => <ToSchedule key={row.applicationId} row={row} />}
      </List>
      <List title="Scorecards overdue" reason="cards" list={cards}>
        {(row) => <Overdue key={`${row.interviewId} ${row.interviewer.id}`} row={row} now={now} />}
      </List>
    </>
  );
}

type ListProps<T> = {
  title: string;
  reason: WaitingFor;
  list: { items: readonly T[]; total: number };
  children: (row: T) => ReactNode;
};
function List<T>({ title, reason, list: { items, total }, children }: ListProps<T>) {
  if (total === 0) return null;
  const all = total > items.length && <Link href={paths.waiting(reason)}>All {total}</Link>;
  return (
    <Section title={`${title} (${total})`} actions={all}>
      <ul className={styles.rows}>{items.map(children)}</ul>
    </Section>
  );
}

type About = Pick<AwaitedDecision, 'applicationId' | 'candidate'>;
function What({ of: { applicationId, candidate }, children }: { of: About; children: ReactNode }) {
  return (
    <div className={styles.what}>
      <Link href={paths.application(applicationId)}>{candidate}</Link>
      <span className={styles.muted}>{children}</span>
    </div>
  );
}

function ToDecide({ row, now }: { row: AwaitedDecision; now: number }) {
  const { applicationId, candidate, job, cards, since } = row;
  return (
    <li>
      <What of={row}>{`${job.title} · all ${cards} cards in, the last ${relativeTime(since, now)}`}</What>
      <ButtonLink size="small" href={paths.application(applicationId)}>
        Decide<span className="visually-hidden"> on {candidate}</span>
      </ButtonLink>
    </li>
  );
}

function ToSchedule({ row }: { row: AwaitedSchedule }) {
  const { applicationId, candidate, job, missing, sessions } = row;
  return (
    <li>
      <What of={row}>{`${job.title} · ${missing} of ${sessions} sessions without a time`}</What>
      <ButtonLink size="small" href={paths.application(applicationId)}>
        Schedule<span className="visually-hidden"> {candidate}</span>
      </ButtonLink>
    </li>
  );
}

function Overdue({ row, now }: { row: OverdueCard; now: number }) {
  const clock = useClock();
  const { applicationId, candidate, title, interviewer, endedAt } = row;
  const ended = `${clock.day(endedAt)}, ${clock.time(endedAt)}`;
  return (
    <li>
      <What of={{ applicationId, candidate: interviewer.name }}>
        {`${candidate} · ${title} · `}
        <time dateTime={endedAt} title={`Ended ${clock.full(endedAt)}`}>{`ended ${relativeTime(endedAt, now)}`}</time>
      </What>
      <CopyButton
        small
        text={reminderFor(row, ended, window.location.origin)}
        label="Copy reminder"
        about={`for ${interviewer.name} about ${candidate}`}
      />
    </li>
  );
}
