import type { MyInterview } from '@loopwright/contracts';
import { endOf, phaseOf } from '../../platform/interview-time.ts';
import { paths } from '../../platform/paths.ts';
import { useClock } from '../../platform/time.ts';
import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/section.tsx';
import { StatusDot } from '../../ui/status-dot.tsx';
import styles from './home.module.css';

type Props = { interviews: readonly MyInterview[]; current: MyInterview | undefined; now: number };

/** The day in its order. */
export function Timeline({ interviews, current, now }: Props) {
  const clock = useClock();
  return (
    <Section title="Your day">
      <ol className={styles.timeline}>
        {interviews.map((interview) => (
          <li
            key={interview.id}
            data-past={endOf(interview) <= now || undefined}
            aria-current={interview === current ? 'time' : undefined}
          >
            <time dateTime={interview.startsAt} title={clock.full(interview.startsAt)}>
              {clock.time(interview.startsAt)}
              <span>{clock.time(new Date(endOf(interview)))}</span>
            </time>
            <div className={styles.what}>
              <Link href={paths.interview(interview.id)}>{interview.candidate.name}</Link>
              <span className={styles.muted}>{`${interview.title} · ${interview.job.title}`}</span>
            </div>
            <CardStatus interview={interview} now={now} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function CardStatus({ interview, now }: { interview: MyInterview; now: number }) {
  const phase = phaseOf(interview, now);
  if (interview.myCard === 'submitted') return <StatusDot tone="ok">Submitted</StatusDot>;
  if (phase === 'running') return <StatusDot tone="brand">Now</StatusDot>;
  if (phase !== 'before')
    return (
      <StatusDot tone="warn" shape="half">
        Scorecard due
      </StatusDot>
    );
  return (
    <StatusDot shape={interview.myCard === 'draft' ? 'half' : 'ring'}>
      {interview.myCard === 'draft' ? 'Draft' : 'Ahead'}
    </StatusDot>
  );
}
