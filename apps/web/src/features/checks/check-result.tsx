import type { CheckedQuestion } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { failureOf } from '../../platform/problem-text.ts';
import { Badge } from '../../ui/badge.tsx';
import { IconCheck, IconX } from '../../ui/icons.ts';
import { Markdown } from '../../ui/markdown.tsx';
import { ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { checkResultQuery } from './checks.queries.ts';
import styles from './checks.module.css';

/** Each question as the candidate saw it: what was chosen, what is right, and why. */
export function CheckResultDetail({ checkId }: { checkId: string }) {
  const result = useQuery(checkResultQuery(checkId));
  if (result.isPending) return <SkeletonRows rows={4} label="Loading the answers" />;
  if (result.isError) return <ErrorPanel what="The answers could not be loaded." {...failureOf(result)} />;
  return (
    <ol className={styles.answers}>
      {result.data.questions.map((question) => (
        <li key={question.questionId}>
          <Answered question={question} />
        </li>
      ))}
    </ol>
  );
}

function Answered({ question: { title, prompt, options, chosen, right, explanation } }: { question: CheckedQuestion }) {
  return (
    <article>
      <h3 className={styles.title}>
        {title} <Verdict chosen={chosen} right={right} />
      </h3>
      <Markdown text={prompt} />
      <ul className={styles.options}>
        {options.map((option, index) => (
          <li key={index} data-right={index === right || undefined}>
            <Mark chosen={index === chosen} right={index === right} />
            <span>
              {option}
              <Said chosen={index === chosen} right={index === right} />
            </span>
          </li>
        ))}
      </ul>
      <div className={styles.explanation}>
        <Markdown text={explanation} />
      </div>
    </article>
  );
}

function Verdict({ chosen, right }: { chosen: number | null; right: number }) {
  if (chosen === null) return <Badge>No answer</Badge>;
  return chosen === right ? <Badge tone="ok">Right</Badge> : <Badge tone="warn">Not right</Badge>;
}

function Mark({ chosen, right }: { chosen: boolean; right: boolean }) {
  if (right) return <IconCheck aria-hidden="true" />;
  return chosen ? <IconX aria-hidden="true" /> : <span />;
}

/** What the marks mean, in words. */
function Said({ chosen, right }: { chosen: boolean; right: boolean }) {
  const words = [chosen && 'chosen', right && 'right answer'].filter(Boolean).join(', ');
  return words ? <span className={styles.said}>{` (${words})`}</span> : null;
}
