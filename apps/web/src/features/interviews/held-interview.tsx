import type { Interview } from '@loopwright/contracts';
import { useState } from 'react';
import { isProblem } from '../../platform/api.ts';
import { paths } from '../../platform/paths.ts';
import { problemText } from '../../platform/problem-text.ts';
import { useMe } from '../../platform/session.tsx';
import { useClock } from '../../platform/time.ts';
import { Badge } from '../../ui/badge.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Muted } from '../../ui/layout.tsx';
import { MenuDots } from '../../ui/menu.tsx';
import { toast } from '../../ui/toasts.tsx';
import styles from './interview-schedule.module.css';
import { OverLimitMark } from './over-limit.tsx';
import { endAfter } from './plan-day.ts';
import { RestoreDialog } from './restore-dialog.tsx';
import { useChangeInterview } from './schedule.queries.ts';

/** An interview with its time and panel, and what the reader can do about it. */
export function HeldInterview({
  interview,
  runs,
  shadow,
  onChange,
}: {
  interview: Interview;
  runs: boolean;
  /** A trainee who sits in by the plan, and rates nothing. */
  shadow: { name: string } | undefined;
  onChange: () => void;
}) {
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
        >{`${clock.day(interview.startsAt)}, ${clock.time(interview.startsAt)}–${clock.time(endAfter(interview.startsAt, interview.minutes))}`}</time>
        <Muted>{` · ${interview.minutes} min${interview.place ? ` · ${interview.place}` : ''}`}</Muted>
      </span>
      <span className={styles.panel}>
        {interview.panel.map(({ person, card }) => (
          <span key={person.id} className={styles.person}>
            {person.name}
            {card === 'submitted' && <Badge tone="ok">Card in</Badge>}
            <OverLimitMark over={interview.overLimit.find((over) => over.person.id === person.id)} />
          </span>
        ))}
        {shadow && <Muted>{`${shadow.name} shadows`}</Muted>}
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
  const [because, setBecause] = useState<string | null>(null);
  const tell = (error: unknown) =>
    isProblem(error, 'interview.over-limit')
      ? setBecause(problemText(error))
      : toast(problemText(error), { tone: 'problem' });
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
  return (
    <>
      <MenuDots label={`More for ${interview.title}`} items={items} />
      {because !== null && <RestoreDialog interview={interview} because={because} onClose={() => setBecause(null)} />}
    </>
  );
}
