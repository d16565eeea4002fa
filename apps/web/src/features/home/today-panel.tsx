import { useRouter } from '@tanstack/react-router';
import { useCommands } from '../../platform/keys.ts';
import { paths } from '../../platform/paths.ts';
import { failureOf } from '../../platform/problem-text.ts';
import { useClock } from '../../platform/time.ts';
import { IconCalendar } from '../../ui/icons.ts';
import { Link } from '../../ui/link.tsx';
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import type { Agenda } from './agenda.ts';
import { NowCard } from './now-card.tsx';
import { Timeline } from './timeline.tsx';

type Query = Parameters<typeof failureOf>[0] & { isError: boolean; data: unknown };
type Props = { query: Query; agenda: Agenda | undefined; now: number };

/** The interview of the moment, and the rest of the day. */
export function TodayPanel({ query, agenda, now }: Props) {
  const { history } = useRouter();
  const current = agenda?.current;
  const open = () => current && history.push(paths.interview(current.id));
  useCommands(
    'Home',
    current ? [{ keys: 'o', label: `Open the scorecard of ${current.candidate.name}`, run: open }] : [],
  );
  if (!agenda && query.isError) return <ErrorPanel what="Your interviews could not be loaded." {...failureOf(query)} />;
  if (!agenda) return <SkeletonRows rows={4} label="Loading your interviews" />;
  return (
    <>
      {current && <NowCard interview={current} now={now} />}
      {agenda.today.length > 0 && <Timeline interviews={agenda.today} current={current} now={now} />}
      {(!current || agenda.today.length === 0) && <NothingMore agenda={agenda} />}
    </>
  );
}

function NothingMore({ agenda: { today, later } }: { agenda: Agenda }) {
  const clock = useClock();
  const next = later && (
    <>
      {'Next: '}
      <Link
        href={paths.interview(later.id)}
      >{`${clock.day(later.startsAt)}, ${clock.time(later.startsAt)} with ${later.candidate.name}`}</Link>
      {'.'}
    </>
  );
  const title = today.length > 0 ? 'That was all for today' : 'Nothing today';
  return (
    <EmptyState icon={<IconCalendar aria-hidden="true" />} title={title}>
      {next ?? 'Interviews appear here as soon as someone puts you on a panel.'}
    </EmptyState>
  );
}
