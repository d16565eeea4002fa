import type { Question } from '@loopwright/contracts';
import type { ReactNode } from 'react';
import { formatWords, levelsInWords, minutesOf, topicWords } from '../../../platform/bank.ts';
import { nameOf, useField } from '../../../platform/field.ts';
import { useClock } from '../../../platform/time.ts';
import { Stack } from '../../../ui/layout.tsx';
import { Markdown } from '../../../ui/markdown.tsx';
import { originWords, reasonWords, statusWords } from '../bank-labels.ts';
import { NearDuplicates } from './near-duplicates.tsx';
import styles from './question-details.module.css';
import { WhereUsed } from './where-used.tsx';

/** Where a question belongs, where it comes from, where it is used, and what must not meet it in one loop. */
export function QuestionDetails({ question }: { question: Question }) {
  return (
    <Stack gap={5}>
      <Facts question={question} />
      {question.content.note && (
        <section aria-label="Editor’s note">
          <h3 className={styles.title}>Editor’s note</h3>
          <Markdown text={question.content.note} />
        </section>
      )}
      {question.version > 0 && <WhereUsed questionId={question.id} />}
      <NearDuplicates key={question.id} question={question} />
    </Stack>
  );
}

function Facts({ question }: { question: Question }) {
  const field = useField();
  const clock = useClock();
  const { content, status, origin, version, updatedAt, owner, tags, exposure, retired } = question;
  const shown = (weight: number) =>
    Object.entries(content.competencies).flatMap(([slug, w]) =>
      w === weight ? nameOf(field, 'competencies', slug) : [],
    );
  const facts: [string, ReactNode][] = [
    ['Main competencies', shown(2).join(', ')],
    ['Also shows', shown(1).join(', ')],
    ['Levels', levelsInWords(field, Object.keys(content.levels))],
    ['Stages', content.stages.map((slug) => nameOf(field, 'stages', slug)).join(', ')],
    ['Topics', content.topics.map(topicWords).join(', ')],
    ['Format', formatWords[content.format]],
    ['Time to plan', minutesOf(content.minutes)],
    ['Status', statusWords[status]],
    ['Retired', retired ? retiredWords(retired, clock.date(retired.at)) : ''],
    ['Owner', owner?.name ?? 'Nobody'],
    ['Tags', tags.map(topicWords).join(', ')],
    ['Limit', exposure ? `At most ${exposure.times} times within ${exposure.days} days` : ''],
    ['Comes from', originWords[origin]],
    ['Sources', content.sources.length > 0 ? sourcesInWords(content.sources.length) : ''],
    ['Version', version > 0 ? `${version}, changed ${clock.date(updatedAt)}` : 'Not approved yet'],
  ];
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value !== '')
        .map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

const retiredWords = ({ reason, note, by }: NonNullable<Question['retired']>, when: string): string =>
  [`${reasonWords[reason]}, ${when}${by ? ` by ${by.name}` : ''}.`, note].filter(Boolean).join(' ');

const sourcesInWords = (count: number): string => `Covers ${count} source ${count === 1 ? 'item' : 'items'}`;
