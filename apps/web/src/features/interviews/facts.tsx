import type { Kit } from '@loopwright/contracts';
import type { ReactNode } from 'react';
import { nameOf, useField } from '../../platform/field.ts';
import { endOf, momentWords } from '../../platform/interview-time.ts';
import { paths } from '../../platform/paths.ts';
import { useMe } from '../../platform/session.tsx';
import { useClock, useNow } from '../../platform/time.ts';
import { Link } from '../../ui/link.tsx';
import styles from './briefing.module.css';

/** When, where, who, and for which job. */
export function Facts({ kit }: { kit: Kit }) {
  const { interview, level } = kit;
  const field = useField();
  const { user } = useMe();
  const panel = interview.panel.map(({ person }) => (person.id === user.id ? `${person.name} (you)` : person.name));
  const rows: [string, ReactNode][] = [
    ['When', <When key="when" kit={kit} />],
    ['Where', interview.place ? <Place key="where" place={interview.place} /> : 'No place given'],
    [
      'Candidate',
      <Link key="candidate" href={paths.application(interview.applicationId)}>
        {interview.candidate.name}
      </Link>,
    ],
    [
      'Job',
      <span key="job">
        <Link href={paths.job(interview.job.id)}>{interview.job.title}</Link>
        {` · ${nameOf(field, 'levels', level)}`}
      </span>,
    ],
    ['Interviewers', panel.join(', ')],
  ];
  return (
    <dl className={styles.facts}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function When({ kit }: { kit: Kit }) {
  const clock = useClock();
  const now = useNow();
  const { interview } = kit;
  const { startsAt } = interview;
  const until = clock.time(new Date(endOf(interview)));
  return (
    <time dateTime={startsAt} title={clock.full(startsAt)}>
      {`${clock.day(startsAt)}, ${clock.time(startsAt)}–${until}`}
      <span className={styles.muted}>{` · ${momentWords(interview, now)}`}</span>
    </time>
  );
}

/** Only web addresses become links; anything else stays text. */
function Place({ place }: { place: string }) {
  if (!/^https?:\/\/\S+$/i.test(place)) return place;
  return (
    <a href={place} target="_blank" rel="noreferrer">
      {place}
    </a>
  );
}
