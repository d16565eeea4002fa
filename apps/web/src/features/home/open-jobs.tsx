import type { JobSummary } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { paths } from '../../platform/paths.ts';
import { failureOf } from '../../platform/problem-text.ts';
import { Muted } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/section.tsx';
import { ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { StatusDot } from '../../ui/status-dot.tsx';
import { openJobsQuery } from './home.queries.ts';
import styles from './home.module.css';

const MOST = 6;
const urgency: Record<JobSummary['loop'], number> = { none: 0, draft: 1, published: 2 };

/** Open jobs for those who arrange them; jobs that cannot interview yet come first. */
export function OpenJobs() {
  const jobs = useQuery(openJobsQuery());
  const items = [...(jobs.data?.items ?? [])].sort(
    (one, other) => urgency[one.loop] - urgency[other.loop] || other.activeCandidates - one.activeCandidates,
  );
  return (
    <Section title="Open jobs" actions={<Link href={paths.jobs}>All jobs</Link>}>
      {jobs.isPending && <SkeletonRows rows={3} label="Loading jobs" />}
      {jobs.isError && !jobs.data && <ErrorPanel what="The jobs could not be loaded." {...failureOf(jobs)} />}
      {jobs.data && items.length === 0 && (
        <Muted>
          No job is open. <Link href={paths.newJob}>Open one</Link> to build its interview loop.
        </Muted>
      )}
      {items.length > 0 && (
        <ul className={styles.rows}>
          {items.slice(0, MOST).map((job) => (
            <li key={job.id}>
              <div className={styles.what}>
                <Link href={paths.job(job.id)}>{job.title}</Link>
                <span className={styles.muted}>{candidatesWords(job.activeCandidates)}</span>
              </div>
              <LoopNeed job={job} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

const candidatesWords = (count: number): string =>
  count === 0 ? 'No active candidates' : count === 1 ? '1 active candidate' : `${count} active candidates`;

function LoopNeed({ job: { id, loop } }: { job: JobSummary }) {
  if (loop === 'published') return <StatusDot tone="ok">Interviewing</StatusDot>;
  return (
    <Link href={paths.loop(id)} className={styles.need}>
      <StatusDot tone="warn" shape={loop === 'none' ? 'ring' : 'half'}>
        {loop === 'none' ? 'Build the loop' : 'Publish the loop'}
      </StatusDot>
    </Link>
  );
}
