import type { QuestionSummary } from '@loopwright/contracts';
import type { ReactNode } from 'react';
import { competenciesInWords, formatWords, levelsInWords, minutesOf } from '../../platform/bank.ts';
import { useField } from '../../platform/field.ts';
import { Button } from '../../ui/button.tsx';
import { IconAlertTriangle, IconCheck } from '../../ui/icons.ts';
import { Markdown } from '../../ui/markdown.tsx';
import styles from './drawers.module.css';

type Props = {
  question: QuestionSummary;
  /** What choosing it does to the loop, in words. */
  cost?: string;
  breaks?: readonly string[];
  /** Said instead of the button, when it cannot be chosen any more. */
  chosen?: string | undefined;
  action: string;
  onChoose: () => void;
  /** Keeps it out of the loop for good. */
  onKeepOut?: () => void;
};
/** A question that could come into the loop. */
export function ChoiceRow({ question, cost, breaks = [], chosen, action, onChoose, onKeepOut }: Props) {
  const field = useField();
  const [main, ...also] = competenciesInWords(field, question.competencies);
  const facts = [minutesOf(question.minutes), formatWords[question.format], levelsInWords(field, question.levels)];
  return (
    <li className={styles.choice}>
      <div className={styles.choiceLine}>
        <span className={styles.choiceTitle}>{question.title}</span>
        {chosen ? (
          <Chosen>{chosen}</Chosen>
        ) : (
          <div className={styles.choiceActions}>
            {onKeepOut && (
              <Button variant="plain" size="small" onClick={onKeepOut}>
                Keep out<span className="visually-hidden"> “{question.title}”</span>
              </Button>
            )}
            <Button size="small" onClick={onChoose}>
              {action}
              <span className="visually-hidden"> “{question.title}”</span>
            </Button>
          </div>
        )}
      </div>
      <p className={styles.meta}>{facts.join(' · ')}</p>
      <p className={styles.meta}>
        <b>{main}</b>
        {also.length > 0 && `, ${also.join(', ')}`}
      </p>
      {cost && <p className={styles.cost}>{cost}</p>}
      {breaks.map((rule) => (
        <p key={rule} className={styles.breaks}>
          <IconAlertTriangle aria-hidden="true" stroke={1.75} />
          {rule}
        </p>
      ))}
      <details className={styles.read}>
        <summary>
          Read it<span className="visually-hidden">: {question.title}</span>
        </summary>
        <Markdown text={question.prompt} />
      </details>
    </li>
  );
}

function Chosen({ children }: { children: ReactNode }) {
  return (
    <span className={styles.chosen}>
      <IconCheck aria-hidden="true" stroke={2} />
      {children}
    </span>
  );
}
