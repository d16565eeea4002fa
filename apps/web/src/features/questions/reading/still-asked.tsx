import { useQuery } from '@tanstack/react-query';
import { paths } from '../../../platform/paths.ts';
import { failureOf } from '../../../platform/problem-text.ts';
import { useClock, useNow } from '../../../platform/time.ts';
import { Muted, Stack } from '../../../ui/layout.tsx';
import { Link } from '../../../ui/link.tsx';
import { ErrorPanel, SkeletonRows } from '../../../ui/states.tsx';
import { usageQuery, usesQuery } from '../questions.queries.ts';
import { jobsUsing, unseenWords } from './history-words.ts';
import styles from './question-details.module.css';

/** The loops and the interviews to come that ask a question whether it is retired or not: named where the reader may see them, else counted. */
export function StillAsked({ questionId }: { questionId: string }) {
  const usage = useQuery(usageQuery(questionId));
  const uses = useQuery(usesQuery(questionId));
  const clock = useClock();
  const now = useNow();
  if (usage.isError || uses.isError)
    return <ErrorPanel what="Where it is used could not be loaded." {...failureOf(usage.isError ? usage : uses)} />;
  if (!usage.data || !uses.data) return <SkeletonRows rows={2} label="Looking where it is used" />;
  const { loops, coming } = usage.data;
  if (loops + coming === 0) return <p>No published loop and no interview to come asks it.</p>;
  const jobs = jobsUsing(uses.data.loops.filter(({ current }) => current));
  const interviews = uses.data.interviews.filter(({ startsAt }) => Date.parse(startsAt) > now).reverse();
  return (
    <Stack gap={2}>
      <p>
        These still ask it. A loop does so until it is replaced there and the loop is published again; interviews that
        are planned keep it unless they are told to follow the new version.
      </p>
      <ul className={styles.links} aria-label="Still ask it">
        {jobs.map(({ jobId, job, session }) => (
          <li key={jobId}>
            <Link href={paths.loop(jobId)}>{job}</Link> <Muted small>{`loop, ${session}`}</Muted>
          </li>
        ))}
        <Unseen words={unseenWords(loops - jobs.length, 'loop')} />
        {interviews.map(({ interviewId, startsAt, session, job }) => (
          <li key={interviewId}>
            <Link href={paths.interview(interviewId)}>{clock.dateTime(startsAt)}</Link>{' '}
            <Muted small>{`interview, ${session} for ${job}`}</Muted>
          </li>
        ))}
        <Unseen words={unseenWords(coming - interviews.length, 'interview to come', 'interviews to come')} />
      </ul>
    </Stack>
  );
}

function Unseen({ words }: { words: string | null }) {
  if (!words) return null;
  return (
    <li>
      <Muted small>{words}</Muted>
    </li>
  );
}
