import { clockWords, endOf, type Held, phaseOf } from '../../platform/interview-time.ts';
import { useClock, useNow } from '../../platform/time.ts';
import { IconClock } from '../../ui/icons.ts';
import styles from './top-bar.module.css';

const SOON_MS = 5 * 60_000;

/** Time left and the planned end. It limits nothing, and is announced once, five minutes before the end. */
export function SessionClock({ held }: { held: Held }) {
  const now = useNow(1000);
  const clock = useClock();
  const phase = phaseOf(held, now);
  const end = new Date(endOf(held));
  const soon = phase === 'running' && end.getTime() - now <= SOON_MS;
  const rest = {
    before: `ends ${clock.time(end)}`,
    running: `ends ${clock.time(end)}`,
    late: `ended ${clock.time(end)}`,
    over: clock.dateTime(end),
  };
  return (
    <span className={styles.clock} title={clock.full(held.startsAt)}>
      <IconClock aria-hidden="true" />
      <span role="timer">
        <b>{clockWords(held, now)}</b>
        <span>{` · ${rest[phase]}`}</span>
      </span>
      <span className="visually-hidden" role="status">
        {soon ? 'Five minutes left' : ''}
      </span>
    </span>
  );
}
