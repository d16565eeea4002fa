import type { Field, QuestionListItem } from '@loopwright/contracts';
import { memo, type MouseEvent } from 'react';
import { competenciesInWords, formatWords, levelsInWords, minutesOf } from '../../platform/bank.ts';
import { Link } from '../../ui/link.tsx';
import { statusWords } from './bank-labels.ts';
import { excerpt, highlighted } from './highlight.ts';
import styles from './question-list.module.css';

type Props = {
  question: QuestionListItem;
  field: Field;
  href: string;
  /** When it last changed, in words. */
  changed: string;
  /** Words that were searched for. */
  words: readonly string[];
  /** The row that the Tab key stops at. */
  stop: boolean;
  current: boolean;
  picked: boolean;
  onOpen: (question: QuestionListItem) => void;
  onFocus: (question: QuestionListItem) => void;
  onPick: (pick: { question: QuestionListItem; extend: boolean }) => void;
};

/** One question; a link, so that it can also be opened in a tab of its own, with a box to pick it out. */
export const QuestionRow = memo(function QuestionRow(props: Props) {
  const { question, href, stop, current, picked, onOpen, onFocus, onPick } = props;
  const open = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    if (event.shiftKey) onPick({ question, extend: true });
    else onOpen(question);
  };
  return (
    <div className={styles.line} data-picked={picked || undefined} data-current={current || undefined}>
      <label className={styles.pick}>
        <input
          type="checkbox"
          tabIndex={-1}
          checked={picked}
          aria-label={`Pick ${question.title}`}
          onClick={(event) => event.shiftKey && onPick({ question, extend: true })}
          onChange={(event) => (event.nativeEvent as PointerEvent).shiftKey || onPick({ question, extend: false })}
        />
      </label>
      <Link
        href={href}
        id={rowId(question.id)}
        className={styles.row}
        tabIndex={stop ? 0 : -1}
        aria-current={current || undefined}
        onClick={open}
        onFocus={() => onFocus(question)}
      >
        <Words {...props} />
      </Link>
    </div>
  );
});

export const rowId = (questionId: string): string => `question-${questionId}`;

function Words({ question, field, changed, words, picked }: Props) {
  const { title, prompt, minutes, format, used } = question;
  const line = words.length > 0 ? excerpt(prompt, words) : null;
  return (
    <>
      <span className={styles.title}>
        <Marked text={title} words={words} />
        <Marks question={question} />
        {picked && <span className="visually-hidden">, picked</span>}
      </span>{' '}
      {line && (
        <span className={styles.excerpt} data-excerpt>
          <Marked text={line} words={words} />{' '}
        </span>
      )}
      <span className={styles.meta}>
        <span className={styles.competency}>{competenciesInWords(field, question.competencies)[0]}</span>{' '}
        <span className={styles.levels}>{levelsInWords(field, question.levels)}</span>{' '}
        <span className={styles.minutes}>{minutesOf(minutes)}</span>{' '}
        <span className={styles.format} data-usual={format === 'open' || undefined}>
          {formatWords[format]}
        </span>{' '}
        <span className={styles.used}>{usedWords(used.loops)}</span> <span className={styles.changed}>{changed}</span>
      </span>
    </>
  );
}

const usedWords = (loops: number): string => (loops === 0 ? '' : loops === 1 ? 'In 1 loop' : `In ${loops} loops`);

function Marked({ text, words }: { text: string; words: readonly string[] }) {
  return highlighted(text, words).map((part, index) =>
    part.hit ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
  );
}

/** Only what sets a question apart from most others. */
function Marks({ question: { origin, status, draft, version } }: { question: QuestionListItem }) {
  return (
    <>
      {origin === 'team' && <span className={styles.mark}>Written here</span>}
      {status !== 'approved' && (
        <span className={styles.mark} data-status>
          {statusWords[status]}
        </span>
      )}
      {draft && version > 0 && (
        <span className={styles.mark} data-next>
          {draft === 'review' ? 'New version in review' : 'New version begun'}
        </span>
      )}
    </>
  );
}
