import type { SelectHTMLAttributes } from 'react';
import { classes } from './classes.ts';
import { Field, type FieldLabels } from './field.tsx';
import styles from './field.module.css';

export type Option<T extends string = string> = { value: T; label: string; disabled?: boolean };
export type SelectProps<T extends string> = FieldLabels &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'value' | 'onChange' | 'size' | 'id'> & {
    value: T;
    onChange: (value: T) => void;
    options: readonly Option<T>[];
    /** First entry with the value '', for "Any" or "Choose…". */
    empty?: string;
    size?: 'medium' | 'small';
  };

/** The browser's own select: quick, and right on every device. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { label, hint, error, optional, hideLabel, value, onChange, options, empty, size, ...rest } = props;
  return (
    <Field {...{ label, hint, error, optional, hideLabel }}>
      {(wiring) => (
        <select
          {...rest}
          {...wiring}
          className={classes(styles.input, styles.select, size === 'small' && styles.small)}
          value={value}
          onChange={(event) => onChange(event.target.value as T)}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
