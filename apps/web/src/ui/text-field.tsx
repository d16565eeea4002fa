import type { InputHTMLAttributes, ReactNode, Ref } from 'react';
import { classes } from './classes.ts';
import { Field, type FieldLabels } from './field.tsx';
import styles from './field.module.css';

export type TextFieldProps = FieldLabels &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'size' | 'id'> & {
    value: string;
    onChange: (value: string) => void;
    /** Inside the field, at its start. */
    icon?: ReactNode;
    /** Beside the field, such as a copy button. */
    end?: ReactNode;
    size?: 'medium' | 'small';
    ref?: Ref<HTMLInputElement>;
  };

export function TextField({
  label,
  hint,
  error,
  optional,
  hideLabel,
  value,
  onChange,
  icon,
  end,
  size,
  ...rest
}: TextFieldProps) {
  return (
    <Field {...{ label, hint, error, optional, hideLabel }}>
      {(wiring) => (
        <div className={classes(icon ? styles.withIcon : null, end ? styles.withEnd : null)}>
          {icon}
          <input
            type="text"
            {...rest}
            {...wiring}
            className={classes(styles.input, size === 'small' && styles.small)}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          {end}
        </div>
      )}
    </Field>
  );
}
