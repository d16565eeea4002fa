import type { MyInterview } from '@loopwright/contracts';
import { endOf, phaseOf, spanWords } from '../../platform/interview-time.ts';
import { paths } from '../../platform/paths.ts';
import { useClock } from '../../platform/time.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import styles from './home.module.css';

/** With whom, when, and the way in. */
export function NowCard({ interview, now }: { interview: MyInterview; now: number }) {
  const clock = useClock();
  const { candidate, title, job, startsAt, place, myCard } = interview;
  const until = clock.time(new Date(endOf(interview)));
  return (
    <section
      aria-label={phaseOf(interview, now) === 'before' ? 'Next interview' : 'Interview now'}
      className={styles.now}
    >
      <p className={styles.moment}>{momentOf(interview, now)}</p>
      <div className={styles.who}>
        <Avatar name={candidate.name} size={40} />
        <div>
          <h2>{candidate.name}</h2>
          <p className={styles.muted}>{`${title} · ${job.title}`}</p>
        </div>
      </div>
      <div className={styles.way}>
        <p>
          <time dateTime={startsAt} title={clock.full(startsAt)}>{`${clock.time(startsAt)}–${until}`}</time>
          {place && (
            <>
              {' · '}
              <Place place={place} />
            </>
          )}
        </p>
        <ButtonLink variant="primary" href={paths.interview(interview.id)}>
          {myCard === 'submitted' ? 'Read your scorecard' : 'Open scorecard'}
        </ButtonLink>
      </div>
    </section>
  );
}

function momentOf(interview: MyInterview, now: number): string {
  const phase = phaseOf(interview, now);
  if (phase === 'before') return `In ${spanWords(Date.parse(interview.startsAt) - now)}`;
  if (phase === 'running') return `Now · ${spanWords(endOf(interview) - now)} left`;
  return `Ended ${spanWords(now - endOf(interview))} ago`;
}

/** Only web addresses become links; anything else stays text. */
function Place({ place }: { place: string }) {
  if (!/^https?:\/\/\S+$/i.test(place)) return place;
  return (
    <a href={place} target="_blank" rel="noreferrer">
      Join
    </a>
  );
}
