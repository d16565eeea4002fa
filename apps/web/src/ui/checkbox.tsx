import { type ReactNode, useId } from 'react';
import styles from './checkbox.module.css';

export type CheckboxProps = {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  name?: string;
  disabled?: boolean;
};

export function Checkbox({ label, hint, checked, onChange, name, disabled }: CheckboxProps) {
  const id = useId();
  return (
    <label className={styles.checkbox}>
      <input
        type="checkbox"
        name={name}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint ? id : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        {label}
        {hint && (
          <span id={id} className={styles.hint}>
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}

/** Things to tick side by side; `field` names what a form would lead to when it refuses them. */
export function CheckboxGroup({ legend, field, children }: { legend: string; field?: string; children: ReactNode }) {
  return (
    <fieldset className={styles.group} data-field={field} tabIndex={-1}>
      <legend>{legend}</legend>
      {children}
    </fieldset>
  );
}
