import { jobRoutes, type Job, type Loop, type LoopQuestion, type LoopSession } from '@loopwright/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../platform/api.ts';
import { competenciesInWords } from '../../platform/bank.ts';
import { nameOf, useField } from '../../platform/field.ts';
import { useParam } from '../../platform/navigation.ts';
import { paths } from '../../platform/paths.ts';
import { failureOf } from '../../platform/problem-text.ts';
import { useClock } from '../../platform/time.ts';
import { Button } from '../../ui/button.tsx';
import { IconPrinter } from '../../ui/icons.ts';
import { Page } from '../../ui/layout.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { Matrix } from './coverage-matrix.tsx';
import styles from './loop-sheet.module.css';
import { counted, duration, fillWords } from './loop-words.ts';
import { loopQuery } from './loops.queries.ts';

const jobQuery = (jobId: string) =>
  queryOptions({
    queryKey: ['jobs', 'job', jobId],
    queryFn: ({ signal }) => call(jobRoutes.read, { params: { jobId }, signal }),
  });

/** The whole loop on one page, for paper: printing it is how it becomes a PDF. */
export function LoopSheetScreen() {
  const jobId = useParam('jobId');
  const job = useQuery(jobQuery(jobId));
  const loop = useQuery(loopQuery(jobId));
  const failed = [job, loop].find(({ isError }) => isError);
  if (job.data && loop.data) return <Sheet job={job.data} loop={loop.data} />;
  return (
    <Page width="narrow">
      <PageHeader title="Interview loop" />
      {failed ? (
        <ErrorPanel what="The loop could not be loaded." {...failureOf(failed)} />
      ) : loop.data === null ? (
        <EmptyState title="This job has no loop yet">Start one in the job first.</EmptyState>
      ) : (
        <SkeletonRows rows={8} label="Loading the loop" />
      )}
    </Page>
  );
}

function Sheet({ job, loop }: { job: Job; loop: Loop }) {
  const field = useField();
  const minutes = loop.sessions.reduce((sum, session) => sum + session.minutes, 0);
  const print = (
    <Button variant="primary" icon={<IconPrinter aria-hidden="true" />} onClick={() => window.print()}>
      Print or save as PDF
    </Button>
  );
  return (
    <Page width="narrow">
      <PageHeader
        title={`${job.title}: interview loop`}
        crumbs={[
          { label: job.title, href: paths.job(job.id) },
          { label: 'Interview loop', href: paths.loop(job.id) },
        ]}
        meta={`${nameOf(field, 'tracks', loop.track)}, ${nameOf(field, 'levels', loop.level)} · ${counted(loop.sessions.length, 'session')}, ${duration(minutes)}`}
        actions={print}
      />
      <div className={styles.sheet}>
        <Standing loop={loop} />
        {loop.sessions.map((session, index) => (
          <Session key={session.id} session={session} place={index + 1} />
        ))}
        <section aria-labelledby="sheet-coverage" className={styles.session}>
          <h2 id="sheet-coverage">Coverage</h2>
          <Matrix loop={loop} />
        </section>
      </div>
    </Page>
  );
}

function Standing({ loop: { published, changedSincePublished } }: { loop: Loop }) {
  const clock = useClock();
  if (!published) return <p className={styles.about}>A draft: not published yet.</p>;
  return (
    <p className={styles.about}>
      {`Version ${published.version}, published ${clock.date(published.at)} by ${published.by.name}`}
      {changedSincePublished ? '; this page shows the draft, which was changed since.' : '.'}
    </p>
  );
}

function Session({ session, place }: { session: LoopSession; place: number }) {
  const field = useField();
  const { id, title, stage, minutes, focus, questions } = session;
  const stageName = nameOf(field, 'stages', stage);
  return (
    <section aria-labelledby={`sheet-${id}`} className={styles.session}>
      <h2 id={`sheet-${id}`}>
        {place}. {title}
      </h2>
      <p className={styles.about}>
        {[stageName === title ? '' : stageName, `${minutes} min slot`, fillWords(session)].filter(Boolean).join(' · ')}
      </p>
      {focus.length > 0 && (
        <p className={styles.about}>Focus: {focus.map((slug) => nameOf(field, 'competencies', slug)).join(', ')}</p>
      )}
      <ol className={styles.questions}>
        {questions.map((question) => (
          <Question key={question.questionId} question={question} />
        ))}
      </ol>
    </section>
  );
}

function Question({ question: { title, minutes, prompt, competencies } }: { question: LoopQuestion }) {
  const field = useField();
  return (
    <li>
      <h3>{title}</h3>
      <p className={styles.about}>
        {minutes} min · {competenciesInWords(field, competencies).join(', ')}
      </p>
      <Markdown text={prompt} />
    </li>
  );
}
