import { useId } from 'react';
import styles from './radio-list.module.css';

type Props<T extends string> = {
  legend: string;
  choices: readonly { value: T; label: string; hint: string }[];
  value: T;
  onChange: (value: T) => void;
};
/** A few choices one under another, each with what it means. */
export function RadioList<T extends string>({ legend, choices, value, onChange }: Props<T>) {
  const name = useId();
  return (
    <fieldset className={styles.list}>
      <legend>{legend}</legend>
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
