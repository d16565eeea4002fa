import type { CheckQuestion } from '@loopwright/contracts';
import { topicWords } from '../../platform/bank.ts';
import { optionsOf, useField } from '../../platform/field.ts';
import { failureOf } from '../../platform/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { IconChevronRight, IconRefresh, IconX } from '../../ui/icons.ts';
import { Muted, Row } from '../../ui/layout.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { MultiSelect } from '../../ui/multi-select.tsx';
import { Select } from '../../ui/select.tsx';
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './checks.module.css';
import { questionsInWords, shortWords } from './check-words.ts';
import { PickQuestions } from './pick-questions.tsx';
import type { DrawState } from './use-draw.ts';

/** What is drawn from, and what was drawn; each question opens as the candidate will see it. */
export function DrawnQuestions({ draw }: { draw: DrawState }) {
  const { query, questions } = draw;
  return (
    <div>
      <DrawFilter draw={draw} />
      <Row justify="between" className={styles.drawn ?? ''}>
        <Muted>
          {query.data &&
            `${questionsInWords(questions.length)}, drawn from ${query.data.available} approved choice questions that fit, or chosen by you`}
        </Muted>
        <Row>
          {questions.length > 0 && (
            <Button size="small" variant="plain" onClick={draw.clear}>
              Take all out
            </Button>
          )}
          <Button size="small" icon={<IconRefresh aria-hidden="true" />} onClick={draw.again} busy={query.isFetching}>
            Draw again
          </Button>
        </Row>
      </Row>
      <Short draw={draw} />
      {query.isPending && <SkeletonRows rows={5} label="Drawing questions" />}
      {query.isError && <ErrorPanel what="No questions could be drawn." {...failureOf(query)} />}
      {query.data && questions.length === 0 && <NoQuestions draw={draw} />}
      <ol className={styles.questions}>
        {questions.map((question) => (
          <Drawn key={question.questionId} question={question} draw={draw} />
        ))}
      </ol>
      <PickQuestions draw={draw} />
    </div>
  );
}

/** Why there are fewer than were wanted, once that is known. */
function Short({ draw: { query, questions, count, level, topics } }: { draw: DrawState }) {
  const known = query.isSuccess && !query.isPlaceholderData;
  if (!known || questions.length === 0 || questions.length >= count) return null;
  const drawnFrom = { drawn: questions.length, available: query.data.available };
  return (
    <Muted small>
      {shortWords({ ...drawnFrom, level: level !== '', topics: topics.length > 0 })} Particular ones can be chosen
      below.
    </Muted>
  );
}

function NoQuestions({ draw }: { draw: DrawState }) {
  if (draw.count === 0)
    return <EmptyState title="No questions yet">Draw some, or choose particular ones below.</EmptyState>;
  return (
    <EmptyState title="No choice question fits">
      Choose another level or other topics, or write choice questions in the bank.
    </EmptyState>
  );
}

function DrawFilter({ draw }: { draw: DrawState }) {
  const field = useField();
  const topics = Object.entries(draw.query.data?.topics ?? {})
    .map(([slug, n]) => ({ value: slug, label: `${topicWords(slug)} (${n})` }))
    .sort((one, other) => one.label.localeCompare(other.label));
  return (
    <div className={styles.filter}>
      <Select
        label="Level"
        empty="Any level"
        value={draw.level}
        options={optionsOf(field, 'levels')}
        onChange={(level) => draw.filter({ level, topics: [] })}
      />
      <TextField
        label="Questions"
        inputMode="numeric"
        type="number"
        min={1}
        max={60}
        value={draw.count === 0 ? '' : String(draw.count)}
        onChange={(text) => text !== '' && draw.setCount(Number(text))}
      />
      <MultiSelect
        label="Topics"
        placeholder="All topics"
        value={draw.topics}
        options={topics}
        onChange={(chosen) => draw.filter({ topics: chosen })}
      />
    </div>
  );
}

function Drawn({ question, draw }: { question: CheckQuestion; draw: DrawState }) {
  const { questionId, title, prompt, options, topics } = question;
  return (
    <li>
      <details className={styles.preview}>
        <summary>
          <IconChevronRight aria-hidden="true" />
          <b>{title}</b>
          <Muted small>{topics.map(topicWords).join(', ')}</Muted>
        </summary>
        <Markdown text={prompt} />
        <ul>
          {options.map((option) => (
            <li key={option}>{option}</li>
          ))}
        </ul>
        <Muted small>The options stand in another order for each candidate.</Muted>
      </details>
      <IconButton label={`Swap “${title}”`} icon={<IconRefresh />} onClick={() => draw.swap(questionId)} />
      <IconButton label={`Take out “${title}”`} icon={<IconX />} onClick={() => draw.remove(questionId)} />
    </li>
  );
}
