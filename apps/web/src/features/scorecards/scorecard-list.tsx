import type { PanelCard } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { phaseOf } from '../../platform/interview-time.ts';
import { paths } from '../../platform/paths.ts';
import { failureOf } from '../../platform/problem-text.ts';
import { useMe } from '../../platform/session.tsx';
import { useClock, useNow } from '../../platform/time.ts';
import { PersonName } from '../../ui/avatar.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { IconChevronRight, IconLock } from '../../ui/icons.ts';
import { Link } from '../../ui/link.tsx';
import { RatingMark } from '../../ui/rating-mark.tsx';
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { StatusDot } from '../../ui/status-dot.tsx';
import { CardView } from './card-view.tsx';
import styles from './scorecard-list.module.css';
import { heldQuery, panelCardsQuery } from './scorecards.queries.ts';
import { OVERALL } from './steps.ts';

/** The scorecards of one application, as far as the reader may see them. */
export function ScorecardList({ applicationId }: { applicationId: string }) {
  const { user } = useMe();
  const cards = useQuery(panelCardsQuery(applicationId));
  const ahead = useAhead(applicationId);
  if (cards.isPending) return <SkeletonRows rows={4} label="Loading scorecards" />;
  if (cards.isError) return <ErrorPanel what="The scorecards could not be loaded." {...failureOf(cards)} />;
  const { items, withheld } = cards.data;
  if (items.length === 0)
    return <EmptyState title="No scorecards yet">They appear here once interviews are scheduled and held.</EmptyState>;
  const own = items.find(({ interviewer, state }) => interviewer.id === user.id && state === 'due');
  return (
    <>
      {withheld && <Withheld own={own} />}
      <ul className={styles.list}>
        {items.map((item) => (
          <Seat
            key={`${item.interviewId} ${item.interviewer.id}`}
            item={item}
            mine={item.interviewer.id === user.id}
            ahead={ahead.has(item.interviewId)}
          />
        ))}
      </ul>
    </>
  );
}

/** Interviews that have not begun. */
function useAhead(applicationId: string): ReadonlySet<string> {
  const now = useNow();
  const items = useQuery(heldQuery(applicationId)).data?.items ?? [];
  return new Set(items.filter((each) => phaseOf(each, now) === 'before').map(({ id }) => id));
}

function Withheld({ own }: { own: PanelCard | undefined }) {
  return (
    <p className={styles.withheld}>
      <IconLock aria-hidden="true" />
      <span>Ratings stay hidden until you submit yours.</span>
      {own && <Link href={paths.interview(own.interviewId)}>{`Open your scorecard for ${own.sessionTitle}`}</Link>}
    </p>
  );
}

type SeatProps = { item: PanelCard; mine: boolean; ahead: boolean };
function Seat({ item, mine, ahead }: SeatProps) {
  const [open, setOpen] = useState(false);
  const { scorecard, sessionTitle, interviewer } = item;
  const person = <PersonName name={interviewer.name} you={mine} size={20} />;
  if (!scorecard)
    return (
      <li className={styles.seat}>
        <div className={styles.line}>
          <span />
          <span className={styles.session}>{sessionTitle}</span>
          {person}
          <Pending item={item} mine={mine} ahead={ahead} />
        </div>
      </li>
    );
  const overall = scorecard.answers.find(({ subject }) => subject === OVERALL);
  return (
    <li className={styles.seat}>
      <button type="button" className={styles.line} aria-expanded={open} onClick={() => setOpen(!open)}>
        <IconChevronRight aria-hidden="true" />
        <span className={styles.session}>{sessionTitle}</span>
        {person}
        <span className={styles.state}>
          <RatingMark rating={overall?.rating ?? null} otherwise="no recommendation" />
        </span>
      </button>
      {open && (
        <div className={styles.card}>
          <Submitted at={scorecard.submittedAt} href={paths.scorecard(scorecard.id)} />
          <CardView card={scorecard} heading="h3" />
        </div>
      )}
    </li>
  );
}

function Submitted({ at, href }: { at: string | null; href: string }) {
  const clock = useClock();
  return (
    <p className={styles.meta}>
      {at && `Submitted ${clock.dateTime(at)} · `}
      <Link href={href}>Open on its own page</Link>
    </p>
  );
}

function Pending({ item, mine, ahead }: SeatProps) {
  if (item.state === 'hidden')
    return (
      <span className={styles.hidden}>
        <IconLock aria-hidden="true" />
        Hidden until you submit yours
      </span>
    );
  return (
    <span className={styles.state}>
      {mine ? (
        <ButtonLink size="small" href={paths.interview(item.interviewId)}>
          Open scorecard
        </ButtonLink>
      ) : (
        <StatusDot shape={ahead ? 'ring' : 'half'} tone={ahead ? 'neutral' : 'warn'}>
          {ahead ? 'After the interview' : 'Not in yet'}
        </StatusDot>
      )}
    </span>
  );
}
