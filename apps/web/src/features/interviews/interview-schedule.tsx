import type { Interview } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { paths } from '../../platform/paths.ts';
import { failureOf, problemText } from '../../platform/problem-text.ts';
import { useMe } from '../../platform/session.tsx';
import { useClock } from '../../platform/time.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Muted } from '../../ui/layout.tsx';
import { MenuDots } from '../../ui/menu.tsx';
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import styles from './interview-schedule.module.css';
import { loopOrderQuery, useChangeInterview, useSchedule, scheduleQuery } from './schedule.queries.ts';
import { ScheduleDialog } from './schedule-dialog.tsx';

type Person = { id: string; name: string };
type Props = { applicationId: string; runs: boolean; team: readonly Person[]; loopHref: string };
type Open = { session: { sessionId: string; title: string; minutes: number }; interview?: Interview };

/** Sessions of the loop for one candidate: when, with whom, and whether their scorecards are in. */
export function InterviewSchedule(props: Props) {
  const schedule = useQuery(scheduleQuery(props.applicationId));
  if (schedule.isPending) return <SkeletonRows rows={4} label="Loading interviews" />;
  if (schedule.isError) return <ErrorPanel what="The interviews could not be loaded." {...failureOf(schedule)} />;
  const { items, unscheduled } = schedule.data;
  if (items.length === 0 && unscheduled.length === 0) return <NoLoop {...props} />;
  return <Sessions {...props} items={items} unscheduled={unscheduled} />;
}

function NoLoop({ runs, loopHref }: Props) {
  const build = runs && <ButtonLink href={loopHref}>Build the interview loop</ButtonLink>;
  return (
    <EmptyState title="No loop to schedule yet" actions={build}>
      Sessions appear here once the interview loop of this job is published.
    </EmptyState>
  );
}

type SessionsProps = Props & { items: readonly Interview[]; unscheduled: readonly Open['session'][] };
function Sessions({ applicationId, runs, team, items, unscheduled }: SessionsProps) {
  const [open, setOpen] = useState<Open | null>(null);
  const jobId = items[0]?.job.id;
  const order = useQuery({ ...loopOrderQuery(jobId ?? ''), enabled: runs && jobId !== undefined }).data ?? [];
  return (
    <>
      <ul className={styles.list}>
        {inLoopOrder<Interview | Open['session']>([...items, ...unscheduled], order).map((row) =>
          'id' in row ? (
            <Held key={row.id} interview={row} runs={runs} onChange={() => setOpen({ session: row, interview: row })} />
          ) : (
            <Unscheduled
              key={row.sessionId}
              session={row}
              onSchedule={runs ? () => setOpen({ session: row }) : undefined}
            />
          ),
        )}
      </ul>
      {open && <OpenDialog {...open} applicationId={applicationId} team={team} onClose={() => setOpen(null)} />}
    </>
  );
}

/** As the loop has its sessions; for those who may not read it, as they came. */
function inLoopOrder<R extends { sessionId: string }>(rows: readonly R[], order: readonly string[]): R[] {
  const placeOf = ({ sessionId }: R) => (order.includes(sessionId) ? order.indexOf(sessionId) : order.length);
  return [...rows].sort((one, other) => placeOf(one) - placeOf(other));
}

type UnscheduledProps = { session: Open['session']; onSchedule: (() => void) | undefined };
function Unscheduled({ session: { title, minutes }, onSchedule }: UnscheduledProps) {
  return (
    <li className={styles.row} data-empty>
      <span className={styles.title}>{title}</span>
      <Muted>{`${minutes} min · not scheduled`}</Muted>
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
  onClose,
}: Open & { applicationId: string; team: readonly Person[]; onClose: () => void }) {
  const schedule = useSchedule(applicationId);
  const change = useChangeInterview(interview?.id ?? '');
  const done = (now: Interview) => {
    toast(interview ? `${now.title} changed` : `${now.title} scheduled`);
    return now;
  };
  const send = (body: { startsAt: string; panel: string[]; place: string }) =>
    (interview
      ? change.mutateAsync({ ...body, version: interview.version })
      : schedule.mutateAsync({ ...body, sessionId: session.sessionId })
    ).then(done);
  return <ScheduleDialog session={session} interview={interview} team={team} send={send} onClose={onClose} />;
}

function Held({ interview, runs, onChange }: { interview: Interview; runs: boolean; onChange: () => void }) {
  const clock = useClock();
  const { user } = useMe();
  const mine = interview.panel.find(({ person }) => person.id === user.id);
  const off = interview.status === 'cancelled';
  return (
    <li className={styles.row} data-cancelled={off || undefined}>
      <span className={styles.title}>{interview.title}</span>
      <span className={styles.when}>
        <time
          dateTime={interview.startsAt}
          title={clock.full(interview.startsAt)}
        >{`${clock.day(interview.startsAt)}, ${clock.time(interview.startsAt)}`}</time>
        <Muted>{` · ${interview.minutes} min${interview.place ? ` · ${interview.place}` : ''}`}</Muted>
      </span>
      <span className={styles.panel}>
        {interview.panel.map(({ person, card }) => (
          <span key={person.id} className={styles.person}>
            {person.name}
            {card === 'submitted' && <Badge tone="ok">Card in</Badge>}
          </span>
        ))}
      </span>
      <span className={styles.actions}>
        {off && <Badge>Cancelled</Badge>}
        {mine && !off && (
          <ButtonLink size="small" href={paths.interview(interview.id)}>
            {mine.card === 'submitted' ? 'Read scorecard' : 'Open scorecard'}
          </ButtonLink>
        )}
        {runs && <HeldMenu interview={interview} onChange={onChange} />}
      </span>
    </li>
  );
}

function HeldMenu({ interview, onChange }: { interview: Interview; onChange: () => void }) {
  const change = useChangeInterview(interview.id);
  const tell = (error: unknown) => toast(problemText(error), { tone: 'problem' });
  const set = (status: Interview['status'], version: number, undoable: boolean) =>
    change.mutate(
      { status, version },
      {
        onError: tell,
        onSuccess: (now) =>
          toast(
            status === 'cancelled' ? `${now.title} cancelled` : `${now.title} is on again`,
            undoable ? { undo: () => set(interview.status, now.version, false) } : {},
          ),
      },
    );
  const off = interview.status === 'cancelled';
  const items = [
    { label: 'View kit', href: paths.interview(interview.id) },
    ...(off ? [] : [{ label: 'Change time or panel', onSelect: onChange }]),
    {
      label: off ? 'Put back on' : 'Cancel interview',
      onSelect: () => set(off ? 'scheduled' : 'cancelled', interview.version, true),
    },
  ];
  return <MenuDots label={`More for ${interview.title}`} items={items} />;
}
