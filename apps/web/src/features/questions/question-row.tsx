import type { Field, QuestionSummary } from '@loopwright/contracts';
import { memo, type MouseEvent } from 'react';
import { competenciesInWords, formatWords, levelsInWords, minutesOf } from '../../platform/bank.ts';
import { Link } from '../../ui/link.tsx';
import styles from './question-list.module.css';
import { statusWords } from './status-words.ts';

type Props = {
  question: QuestionSummary;
  field: Field;
  href: string;
  /** The row that the Tab key stops at. */
  stop: boolean;
  current: boolean;
  onPick: (question: QuestionSummary) => void;
  onFocus: (question: QuestionSummary) => void;
};

/** One question; a link, so that it can also be opened in a tab of its own. */
export const QuestionRow = memo(function QuestionRow(props: Props) {
  const { question, field, href, stop, current, onPick, onFocus } = props;
  const pick = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onPick(question);
  };
  return (
    <Link
      href={href}
      id={rowId(question.id)}
      className={styles.row}
      tabIndex={stop ? 0 : -1}
      aria-current={current || undefined}
      onClick={pick}
      onFocus={() => onFocus(question)}
    >
      <span className={styles.title}>
        {question.title}
        <Mark question={question} />
      </span>{' '}
      <span className={styles.meta}>
        <span className={styles.competency}>{competenciesInWords(field, question.competencies)[0]}</span>{' '}
        <span className={styles.levels}>{levelsInWords(field, question.levels)}</span>{' '}
        <span className={styles.minutes}>{minutesOf(question.minutes)}</span>{' '}
        <span className={styles.format} data-usual={question.format === 'open' || undefined}>
          {formatWords[question.format]}
        </span>
      </span>
    </Link>
  );
});

export const rowId = (questionId: string): string => `question-${questionId}`;

function Mark({ question: { origin, status } }: { question: QuestionSummary }) {
  return (
    <>
      {origin !== 'pack' && <span className={styles.mark}>{origin === 'team' ? 'Your team' : 'Ours'}</span>}
      {status !== 'approved' && (
        <span className={styles.mark} data-status>
          {statusWords[status]}
        </span>
      )}
    </>
  );
}
