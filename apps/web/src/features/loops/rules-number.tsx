import { useId } from 'react';
import { FieldError } from '../../ui/field-error.tsx';
import styles from './rules-dialog.module.css';
import type { Issues } from './rules-issues.ts';

type Props = {
  /** Path of the field, by which its issue is found. */
  name: string;
  label: string;
  value: string;
  most: number;
  disabled?: boolean;
  issues: Issues;
  onChange: (value: string) => void;
};
/** A whole number in a cell of a table; empty for no rule. */
export function NumberCell({ name, label, value, most, disabled, issues, onChange }: Props) {
  const id = useId();
  const error = issues[name];
  return (
    <>
      <input
        type="number"
        inputMode="numeric"
        name={name}
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? id : undefined}
        min={0}
        max={most}
        step={1}
        disabled={disabled}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {error && (
        <div className={styles.error}>
          <FieldError id={id} error={error} />
        </div>
      )}
    </>
  );
}
