import { type DecisionOutcome, DecisionOutcome as Outcomes } from '@loopwright/contracts';
import { useId } from 'react';
import { FieldError } from '../../ui/field-error.tsx';
import styles from './decision.module.css';
import { outcomeWords, stageAfter } from './words.ts';

type Props = {
  value: DecisionOutcome | '';
  stage: string;
  onChange: (outcome: DecisionOutcome) => void;
  error?: string | undefined;
};

/** Nothing is chosen beforehand. */
export function OutcomeChoice({ value, stage, onChange, error }: Props) {
  const id = useId();
  return (
    <fieldset
      className={styles.outcome}
      aria-describedby={error ? `${id}-error` : undefined}
      aria-invalid={error ? true : undefined}
    >
      <legend>What is decided</legend>
      <div className={styles.choices}>
        {Outcomes.options.map((outcome) => (
          <label key={outcome} className={styles.choice}>
            <input
              type="radio"
              name="outcome"
              value={outcome}
              checked={value === outcome}
              onChange={() => onChange(outcome)}
            />
            <span>
              <b>{outcomeWords[outcome]}</b>
              <span className={styles.effect}>{effectOf(outcome, stage)}</span>
            </span>
          </label>
        ))}
      </div>
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  );
}

function effectOf(outcome: DecisionOutcome, stage: string): string {
  if (outcome === 'reject') return 'Closes the application';
  const next = outcome === 'hold' ? stage : stageAfter(stage);
  if (next === stage) return 'Stays at this stage';
  return next === 'offer' ? 'Moves on to an offer' : 'Moves on to deciding';
}
