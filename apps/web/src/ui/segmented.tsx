import { type ReactNode, useId } from 'react';
import { classes } from './classes.ts';
import styles from './segmented.module.css';

export type SegmentedProps<T extends string> = {
  label: string;
  value: T;
  onChange: (value: T) => void;
  options: readonly { value: T; label: string; icon?: ReactNode }[];
  showLabel?: boolean;
  disabled?: boolean;
};

/** A few choices side by side; a radio group underneath. */
export function Segmented<T extends string>({
  label,
  value,
  onChange,
  options,
  showLabel,
  disabled,
}: SegmentedProps<T>) {
  const name = useId();
  return (
    <fieldset disabled={disabled}>
      <legend className={showLabel ? styles.legend : 'visually-hidden'}>{label}</legend>
      <div className={styles.track}>
        {options.map((option) => (
          <label key={option.value} className={classes(styles.option, option.value === value && styles.chosen)}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            {option.icon}
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
