import type { QuestionUses } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { paths } from '../../../platform/paths.ts';
import { failureOf } from '../../../platform/problem-text.ts';
import { useClock, useNow } from '../../../platform/time.ts';
import { Button } from '../../../ui/button.tsx';
import { Link } from '../../../ui/link.tsx';
import { Muted } from '../../../ui/layout.tsx';
import { ErrorPanel, SkeletonRows } from '../../../ui/states.tsx';
import { usageQuery, usesQuery } from '../questions.queries.ts';
import {
  exposureInWords,
  interviewInWords,
  jobsUsing,
  placeInWords,
  unseenWords,
  usageInWords,
} from './history-words.ts';
import styles from './question-details.module.css';

/** How often a question is asked in the whole organisation, and the jobs and interviews that the reader may see it in. */
export function WhereUsed({ questionId }: { questionId: string }) {
  return (
    <section aria-label="Use">
      <h3 className={styles.title}>Use</h3>
      <Usage questionId={questionId} />
      <Uses questionId={questionId} />
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

/** Only those that the reader may see; the numbers above count all. */
function Uses({ questionId }: { questionId: string }) {
  const uses = useQuery(usesQuery(questionId));
  const all = useQuery(usageQuery(questionId)).data?.loops ?? 0;
  if (uses.isPending) return <SkeletonRows rows={1} label="Looking where it is used" />;
  if (uses.isError) return <ErrorPanel what="Where it is used could not be loaded." {...failureOf(uses)} />;
  return (
    <>
      <Jobs loops={uses.data.loops} all={all} />
      <Interviews interviews={uses.data.interviews} />
    </>
  );
}

function Jobs({ loops, all }: { loops: QuestionUses['loops']; all: number }) {
  const jobs = jobsUsing(loops);
  const unseen = unseenWords(all - jobsUsing(loops.filter(({ current }) => current)).length, 'loop');
  if (jobs.length === 0 && !unseen) return null;
  return (
    <ul className={styles.links} aria-label="Jobs that use it">
      {jobs.map((use) => (
        <li key={use.jobId}>
          <Link href={paths.loop(use.jobId)}>{use.job}</Link> <Muted small>{placeInWords(use)}</Muted>
        </li>
      ))}
      {unseen && (
        <li>
          <Muted small>{unseen}</Muted>
        </li>
      )}
    </ul>
  );
}

/** As many as are read at a glance. */
const FEW = 5;

function Interviews({ interviews }: { interviews: QuestionUses['interviews'] }) {
  const clock = useClock();
  const [all, setAll] = useState(false);
  if (interviews.length === 0) return null;
  const more = interviews.length - FEW;
  return (
    <>
      <h4 className={styles.subtitle}>Interviews that ask it</h4>
      <ul className={styles.links} aria-label="Interviews that ask it">
        {(all ? interviews : interviews.slice(0, FEW)).map((use) => (
          <li key={use.interviewId}>
            <Link href={paths.interview(use.interviewId)}>{clock.dateTime(use.startsAt)}</Link>{' '}
            <Muted small>{interviewInWords(use)}</Muted>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button size="small" variant="plain" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show ${more} more`}
        </Button>
      )}
    </>
  );
}
