import type { TemplateScope } from '@loopwright/contracts';
import { useId } from 'react';
import styles from './edit-template.module.css';

type Reach = TemplateScope['reach'];
const choices: readonly { value: Reach; label: string; hint: string }[] = [
  {
    ...{ value: 'current-and-future', label: 'All jobs below, and loops started later' },
    hint: 'Their drafts take the new version. You publish each of them when you like.',
  },
  {
    ...{ value: 'future', label: 'Only loops started later' },
    hint: 'Loops of today stay as they are, and are offered the new version.',
  },
  {
    ...{ value: 'chosen', label: 'Only the jobs I choose, and loops started later' },
    hint: 'The others stay as they are, and are offered the new version.',
  },
];

/** Scheduled interviews keep their version whatever is chosen. */
export function ReachChoice({ value, onChange }: { value: Reach; onChange: (reach: Reach) => void }) {
  const name = useId();
  return (
    <fieldset className={styles.choices}>
      <legend>Which loops should change?</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.choice}>
          <input type="radio" name={name} checked={choice.value === value} onChange={() => onChange(choice.value)} />
          <span>{choice.label}</span>
          <small>{choice.hint}</small>
        </label>
      ))}
    </fieldset>
  );
}
