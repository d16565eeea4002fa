import { useQuery } from '@tanstack/react-query';
import { paths } from '../../../platform/paths.ts';
import { failureOf } from '../../../platform/problem-text.ts';
import { useNow } from '../../../platform/time.ts';
import { Link } from '../../../ui/link.tsx';
import { Muted } from '../../../ui/layout.tsx';
import { ErrorPanel, SkeletonRows } from '../../../ui/states.tsx';
import { usageQuery, usesQuery } from '../questions.queries.ts';
import { exposureInWords, jobsUsing, placeInWords, usageInWords } from './history-words.ts';
import styles from './question-details.module.css';

/** How often a question is asked in the whole organisation, and the jobs that the reader may see it in. */
export function WhereUsed({ questionId }: { questionId: string }) {
  return (
    <section aria-label="Use">
      <h3 className={styles.title}>Use</h3>
      <Usage questionId={questionId} />
      <Jobs questionId={questionId} />
    </section>
  );
}

function Usage({ questionId }: { questionId: string }) {
  const usage = useQuery(usageQuery(questionId));
  const now = useNow();
  if (usage.isPending) return <SkeletonRows rows={1} label="Counting its use" />;
  if (usage.isError) return <ErrorPanel what="Its use could not be counted." {...failureOf(usage)} />;
  return <p>{[usageInWords(usage.data, now), exposureInWords(usage.data.exposure)].filter(Boolean).join(' ')}</p>;
}

function Jobs({ questionId }: { questionId: string }) {
  const uses = useQuery(usesQuery(questionId));
  if (uses.isPending) return <SkeletonRows rows={1} label="Looking where it is used" />;
  if (uses.isError) return <ErrorPanel what="The jobs that use it could not be loaded." {...failureOf(uses)} />;
  const jobs = jobsUsing(uses.data.loops);
  if (jobs.length === 0) return null;
  return (
    <ul className={styles.links} aria-label="Jobs that use it">
      {jobs.map((use) => (
        <li key={use.jobId}>
          <Link href={paths.loop(use.jobId)}>{use.job}</Link> <Muted small>{placeInWords(use)}</Muted>
        </li>
      ))}
    </ul>
  );
}
