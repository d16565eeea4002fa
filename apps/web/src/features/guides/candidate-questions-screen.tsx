import type { CandidateQuestion } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { failureOf } from '../../platform/problem-text.ts';
import { useCan } from '../../platform/session.tsx';
import { useClock } from '../../platform/time.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/layout.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { AnswerForm } from './answer-form.tsx';
import { candidateQuestionsQuery } from './guides.queries.ts';
import styles from './guides.module.css';
import { guideCrumbs, PrintButton } from './page-of.tsx';

/** What candidates ask, and one answer that the whole panel gives. */
export function CandidateQuestionsScreen() {
  const questions = useQuery(candidateQuestionsQuery());
  return (
    <Page width="narrow">
      <PageHeader
        title="What candidates ask"
        crumbs={guideCrumbs}
        meta="Agree on honest answers once. Every interviewer sees them; candidates do not."
        actions={<PrintButton />}
      />
      {questions.isPending && <SkeletonRows rows={8} label="Loading questions" />}
      {questions.isError && <ErrorPanel what="The questions could not be loaded." {...failureOf(questions)} />}
      {questions.data && (
        <ol className={styles.asked}>
          {questions.data.items.map((question) => (
            <Asked key={question.slug} question={question} />
          ))}
        </ol>
      )}
    </Page>
  );
}

function Asked({ question }: { question: CandidateQuestion }) {
  const mayAnswer = useCan('answer candidates');
  const [editing, setEditing] = useState(false);
  const { slug, text, reveals, answer } = question;
  return (
    <li id={slug} aria-label={text}>
      <h2>{text}</h2>
      <p className={styles.reveals}>{reveals}</p>
      {editing ? (
        <AnswerForm question={question} onDone={() => setEditing(false)} />
      ) : (
        <div className={styles.answer}>
          {answer?.text ? <Said answer={answer} /> : <p className={styles.none}>The team has not answered yet.</p>}
          {mayAnswer && (
            <span className={styles.screenOnly}>
              <Button
                size="small"
                onClick={() => setEditing(true)}
                aria-label={`${answer?.text ? 'Change' : 'Write'} the answer to: ${text}`}
              >
                {answer?.text ? 'Change answer' : 'Write answer'}
              </Button>
            </span>
          )}
        </div>
      )}
    </li>
  );
}

function Said({ answer }: { answer: NonNullable<CandidateQuestion['answer']> }) {
  const clock = useClock();
  return (
    <>
      <Markdown text={answer.text} />
      <p className={styles.by}>{`${answer.by.name}, ${clock.date(answer.at)}`}</p>
    </>
  );
}
