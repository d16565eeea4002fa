import type { Question } from '@loopwright/contracts';
import type { MouseEvent, ReactNode } from 'react';
import { formatWords, levelsInWords, minutesOf, topicWords } from '../../platform/bank.ts';
import { nameOf, useField } from '../../platform/field.ts';
import { useClock } from '../../platform/time.ts';
import { Stack } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import type { BankSearch } from './bank-search.ts';
import styles from './question-details.module.css';
import { originWords, statusWords } from './status-words.ts';

/** Where a question belongs, where it comes from, and what must not meet it in one loop. */
export function QuestionDetails({ question, bank }: { question: Question; bank: BankSearch }) {
  const field = useField();
  const clock = useClock();
  const { content, status, origin, version, updatedAt, enemies } = question;
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
    ['Origin', originWords[origin]],
    ['Sources', sourcesInWords(content.sources.length)],
    ['Version', `${version}, of ${clock.date(updatedAt)}`],
  ];
  return (
    <Stack gap={5}>
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
      {content.note && (
        <section aria-label="Editor’s note">
          <h3 className={styles.title}>Editor’s note</h3>
          <Markdown text={content.note} />
        </section>
      )}
      {enemies.length > 0 && (
        <section aria-label="Near-duplicates">
          <h3 className={styles.title}>Near-duplicates</h3>
          <p className={styles.hint}>Too alike to meet this question in one loop.</p>
          <ul className={styles.links}>
            {enemies.map(({ id, title }) => (
              <li key={id}>
                <Link
                  href={bank.hrefOf(id)}
                  onClick={(event) => (event.preventDefault(), readOn(event), bank.select(id))}
                >
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Stack>
  );
}

/** The link goes away with its question, so reading goes on at the top of the pane. */
function readOn(event: MouseEvent<HTMLElement>): void {
  const reader = event.currentTarget.closest<HTMLElement>('[role=group]');
  reader?.focus();
  reader?.scrollTo({ top: 0 });
}

const sourcesInWords = (count: number): string =>
  count === 0 ? 'Covers no source item' : `Covers ${count} source ${count === 1 ? 'item' : 'items'}`;
