import type { Interview, PlannedSeat } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { failureOf } from '../../platform/problem-text.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Muted } from '../../ui/layout.tsx';
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import styles from './interview-schedule.module.css';
import { LoopScheduleDialog } from './loop-schedule-dialog.tsx';
import { useChangeInterview, useSchedule, scheduleQuery } from './schedule.queries.ts';
import { HeldInterview } from './held-interview.tsx';
import { plannedText } from './planned.ts';
import { ScheduleDialog } from './schedule-dialog.tsx';

type Person = { id: string; name: string };
type Props = { applicationId: string; runs: boolean; team: readonly Person[]; loopHref: string };
type Open = { session: { sessionId: string; title: string; minutes: number }; interview?: Interview };

/** Sessions of the loop for one candidate: when, with whom, and whether their scorecards are in. */
export function InterviewSchedule(props: Props) {
  const schedule = useQuery(scheduleQuery(props.applicationId));
  if (schedule.isPending) return <SkeletonRows rows={4} label="Loading interviews" />;
  if (schedule.isError) return <ErrorPanel what="The interviews could not be loaded." {...failureOf(schedule)} />;
  const { items, unscheduled, order, planned } = schedule.data;
  if (items.length === 0 && unscheduled.length === 0) return <NoLoop {...props} />;
  return <Sessions {...props} items={items} unscheduled={unscheduled} order={order} planned={planned} />;
}

function NoLoop({ runs, loopHref }: Props) {
  const build = runs && <ButtonLink href={loopHref}>Build the interview loop</ButtonLink>;
  return (
    <EmptyState title="No loop to schedule yet" actions={build}>
      Sessions appear here once the interview loop of this job is published.
    </EmptyState>
  );
}

type SessionsProps = Props & {
  items: readonly Interview[];
  unscheduled: readonly Open['session'][];
  order: readonly string[];
  planned: readonly PlannedSeat[];
};
function Sessions({ applicationId, runs, team, items, unscheduled, order, planned }: SessionsProps) {
  const [open, setOpen] = useState<Open | 'all' | null>(null);
  const close = () => setOpen(null);
  const scheduled = (interviews: readonly Interview[]) => {
    toast(`${interviews.length} interviews scheduled`);
    close();
  };
  return (
    <>
      <ul className={styles.list}>
        {inLoopOrder<Interview | Open['session']>([...items, ...unscheduled], order).map((row) =>
          'id' in row ? (
            <HeldInterview
              key={row.id}
              interview={row}
              runs={runs}
              shadow={planned.find((seat) => seat.shadow && seat.sessionId === row.sessionId)?.person}
              onChange={() => setOpen({ session: row, interview: row })}
            />
          ) : (
            <Unscheduled
              key={row.sessionId}
              session={row}
              seats={planned.filter(({ sessionId }) => sessionId === row.sessionId)}
              onSchedule={runs ? () => setOpen({ session: row }) : undefined}
            />
          ),
        )}
      </ul>
      {runs && unscheduled.length > 1 && (
        <div className={styles.all}>
          <Button size="small" onClick={() => setOpen('all')}>
            Schedule the whole loop…
          </Button>
        </div>
      )}
      {open === 'all' && (
        <LoopScheduleDialog
          applicationId={applicationId}
          sessions={unscheduled}
          planned={planned}
          team={team}
          onDone={scheduled}
          onClose={close}
        />
      )}
      {open && open !== 'all' && (
        <OpenDialog {...open} applicationId={applicationId} team={team} planned={planned} onClose={close} />
      )}
    </>
  );
}

/** As the loop has its sessions. */
function inLoopOrder<R extends { sessionId: string }>(rows: readonly R[], order: readonly string[]): R[] {
  const placeOf = ({ sessionId }: R) => (order.includes(sessionId) ? order.indexOf(sessionId) : order.length);
  return [...rows].sort((one, other) => placeOf(one) - placeOf(other));
}

type UnscheduledProps = {
  session: Open['session'];
  seats: readonly PlannedSeat[];
  onSchedule: (() => void) | undefined;
};
function Unscheduled({ session: { title, minutes }, seats, onSchedule }: UnscheduledProps) {
  return (
    <li className={styles.row} data-empty>
      <span className={styles.title}>{title}</span>
      <Muted>{`${minutes} min · not scheduled`}</Muted>
      {seats.length > 0 && <Muted>{`Planned: ${plannedText(seats)}`}</Muted>}
      {onSchedule && (
        <Button size="small" onClick={onSchedule} aria-label={`Schedule ${title}`}>
          Schedule
        </Button>
      )}
    </li>
  );
}

function OpenDialog({
  session,
  interview,
  applicationId,
  team,
  planned,
  onClose,
}: Open & Pick<SessionsProps, 'applicationId' | 'team' | 'planned'> & { onClose: () => void }) {
  const schedule = useSchedule(applicationId);
  const change = useChangeInterview(interview?.id ?? '');
  const done = (now: Interview) => {
    toast(interview ? `${now.title} changed` : `${now.title} scheduled`);
    return now;
  };
  const send = (body: { startsAt: string; panel: string[]; place: string; overLimit: string }) =>
    (interview
      ? change.mutateAsync({ ...body, version: interview.version })
      : schedule.mutateAsync({ ...body, sessionId: session.sessionId })
    ).then(done);
  return (
    <ScheduleDialog
      applicationId={applicationId}
      session={session}
      interview={interview}
      team={team}
      planned={planned.filter(({ sessionId, shadow }) => sessionId === session.sessionId && !shadow)}
      send={send}
      onClose={onClose}
    />
  );
}
