import { MultiSelect as MantineMultiSelect } from '@mantine/core';
import { Field, type FieldLabels } from './field.tsx';
import { Kit } from './mantine/kit.tsx';
import styles from './multi-select.module.css';
import type { Option } from './select.tsx';

export type MultiSelectProps = FieldLabels & {
  value: readonly string[];
  onChange: (value: string[]) => void;
  options: readonly Option[];
  placeholder?: string;
  max?: number;
  disabled?: boolean;
  /** Called while typing, when the options come from the server; filtering is then the server's. */
  onSearch?: (text: string) => void;
  /** Shown when nothing matches. */
  nothing?: string;
  name?: string;
};

/** Several of many, with search. */
export function MultiSelect(props: MultiSelectProps) {
  const { label, hint, error, optional, hideLabel, value, onChange, options, placeholder, max, disabled, onSearch, nothing = 'No match', name } = props;
  return (
    <Kit>
      <Field {...{ label, hint, error, optional, hideLabel }}>
        {(wiring) => (
          <MantineMultiSelect
            {...wiring}
            data-field={name}
            aria-label={label}
            data={options.map((option) => ({ value: option.value, label: option.label, disabled: option.disabled ?? false }))}
            value={[...value]}
            onChange={onChange}
            {...(max !== undefined && { maxValues: max })}
            {...(onSearch && { onSearchChange: onSearch, filter: ({ options: all }) => all })}
            placeholder={value.length === 0 ? (placeholder ?? '') : ''}
            disabled={disabled ?? false}
            searchable
            hidePickedOptions
            nothingFoundMessage={nothing}
            error={Boolean(error)}
            withCheckIcon={false}
            // Beside the field instead of at the end of the page, which an open dialog makes unreachable.
            comboboxProps={{ withinPortal: false, floatingStrategy: 'fixed', shadow: 'none', transitionProps: { duration: 0 } }}
            classNames={{
              input: styles.input ?? '',
              pill: styles.pill ?? '',
              inputField: styles.inputField ?? '',
              dropdown: styles.dropdown ?? '',
              option: styles.option ?? '',
              pillsList: styles.pills ?? '',
            }}
          />
        )}
      </Field>
    </Kit>
  );
}
