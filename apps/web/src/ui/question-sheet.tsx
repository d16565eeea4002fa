import type { ReactNode } from 'react';
import { Fold } from './fold.tsx';
import { IconCheck } from './icons.ts';
import { Markdown } from './markdown.tsx';
import styles from './question-sheet.module.css';

export type QuestionSheetProps = {
  prompt: string;
  assesses: string | null;
  followUps: readonly string[];
  keyPoints: readonly string[];
  redFlags: readonly string[];
  /** What good looks like; `current` marks the level that is hired for. */
  levels: readonly { name: string; text: string; current: boolean }[];
  exercise: {
    input: string;
    output: string;
    limits: string;
    example: string;
    extensions: readonly string[];
    finished: string;
  } | null;
  design: { short: string; long: string; twists: readonly { name: string; text: string }[] } | null;
  /** `answer` counts from 1. */
  choice: { options: readonly string[]; answer: number; explanation: string } | null;
};

/** A question as its interviewer reads it: the words to say largest, then what to listen for. */
export function QuestionSheet(question: QuestionSheetProps) {
  const { prompt, assesses, followUps, keyPoints, redFlags, levels, exercise, design, choice } = question;
  return (
    <div className={styles.sheet}>
      <div className={styles.prompt}>
        <Markdown text={prompt} />
      </div>
      {choice && <Choice {...choice} />}
      {assesses && (
        <Part title="What it shows">
          <Markdown text={assesses} />
        </Part>
      )}
      {exercise && <Exercise {...exercise} />}
      {design && <Design {...design} />}
      <Entries title="Follow-ups" entries={followUps} />
      <Entries title="Listen for" entries={keyPoints} />
      {levels.length > 0 && <Levels levels={levels} />}
      <Entries title="Red flags" entries={redFlags} />
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.part}>
      <h3>{title}</h3>
      {children}
    </div>
  );
}

function Entries({ title, entries }: { title: string; entries: readonly string[] }) {
  if (entries.length === 0) return null;
  return (
    <Part title={title}>
      <ul className={styles.entries}>
        {entries.map((entry, index) => (
          <li key={index}>
            <Markdown text={entry} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** The level that is hired for stands first, the others one click away; without one, all of them stand open. */
function Levels({ levels }: Pick<QuestionSheetProps, 'levels'>) {
  const factsOf = (some: QuestionSheetProps['levels']) => some.map(({ name, text }) => [name, text] as const);
  const here = levels.find(({ current }) => current);
  const others = levels.filter(({ current }) => !current);
  if (!here)
    return (
      <Part title="What good looks like">
        <Facts facts={factsOf(levels)} />
      </Part>
    );
  return (
    <Part title={`What good looks like for ${here.name}`}>
      <Markdown text={here.text} />
      {others.length > 0 && (
        <Fold title="Other levels">
          <Facts facts={factsOf(others)} />
        </Fold>
      )}
    </Part>
  );
}

function Exercise({ extensions, ...parts }: NonNullable<QuestionSheetProps['exercise']>) {
  const { input, output, limits, example, finished } = parts;
  const facts = [
    ['Input', input],
    ['Output', output],
    ['Limits', limits],
    ['Finished when', finished],
  ] as const;
  return (
    <>
      <Part title="Exercise">
        <Facts facts={facts} />
      </Part>
      {example && (
        <Part title="Example">
          <pre className={styles.example}>{example}</pre>
        </Part>
      )}
      <Entries title="To go further" entries={extensions} />
    </>
  );
}

function Design({ short, long, twists }: NonNullable<QuestionSheetProps['design']>) {
  const reach = [
    ['In a short session', short],
    ['In a long session', long],
  ] as const;
  return (
    <>
      <Part title="How far to get">
        <Facts facts={reach} />
      </Part>
      {twists.length > 0 && (
        <Part title="Twists">
          <Facts facts={twists.map(({ name, text }) => [name, text] as const)} />
        </Part>
      )}
    </>
  );
}

function Facts({ facts }: { facts: readonly (readonly [term: string, text: string])[] }) {
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, text]) => text !== '')
        .map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <Markdown text={text} />
            </dd>
          </div>
        ))}
    </dl>
  );
}

function Choice({ options, answer, explanation }: NonNullable<QuestionSheetProps['choice']>) {
  return (
    <Part title="Choices">
      <ol className={styles.options}>
        {options.map((option, index) => (
          <li key={index} data-right={index + 1 === answer || undefined}>
            <Markdown text={option} />
            {index + 1 === answer && (
              <span className={styles.right}>
                <IconCheck aria-hidden="true" stroke={2.25} />
                Right answer
              </span>
            )}
          </li>
        ))}
      </ol>
      <Markdown text={explanation} />
    </Part>
  );
}
