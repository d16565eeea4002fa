import { MultiSelect as MantineMultiSelect, type OptionsFilter } from '@mantine/core';
import { useState } from 'react';
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
  /** Called while typing, when more options come from the server. What was typed filters them here as well. */
  onSearch?: (text: string) => void;
  /** Shown when nothing matches. */
  nothing?: string;
  name?: string;
};

/** Case and accents do not matter when looking for a name. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .trim()
    .toLowerCase();

const matching: OptionsFilter = ({ options, search }) =>
  options.filter((option) => 'value' in option && folded(option.label).includes(folded(search)));

/** Several of many, with search. */
export function MultiSelect({ label, hint, error, optional, hideLabel, ...rest }: MultiSelectProps) {
  const labels = { label, hint, error, optional, hideLabel };
  const [opened, setOpened] = useState(false);
  // With all chosen that may be, the list would only cover what comes next.
  const full = rest.value.length >= (rest.max ?? Infinity);
  return (
    <Kit>
      <Field {...labels}>
        {(wiring) => (
          <MantineMultiSelect
            {...wiring}
            {...choicesOf(rest)}
            {...look}
            dropdownOpened={opened && !full}
            onDropdownOpen={() => setOpened(true)}
            onDropdownClose={() => setOpened(false)}
            aria-label={label}
            data-field={rest.name}
            error={Boolean(error)}
          />
        )}
      </Field>
    </Kit>
  );
}

type Choices = Omit<MultiSelectProps, keyof FieldLabels>;
const choicesOf = ({
  value,
  onChange,
  options,
  placeholder = '',
  max,
  disabled,
  onSearch,
  nothing = 'No match',
}: Choices) => ({
  data: options.map((option) => ({ ...option, disabled: option.disabled ?? false })),
  value: [...value],
  onChange,
  placeholder: value.length === 0 ? placeholder : '',
  disabled: disabled ?? false,
  nothingFoundMessage: nothing,
  ...(max !== undefined && { maxValues: max }),
  ...(onSearch && { onSearchChange: onSearch }),
  filter: matching,
});

const look = {
  searchable: true,
  hidePickedOptions: true,
  withCheckIcon: false,
  // Beside the field instead of at the end of the page, which an open dialog makes unreachable.
  comboboxProps: {
    withinPortal: false,
    floatingStrategy: 'fixed',
    shadow: 'none',
    transitionProps: { duration: 0 },
  },
  classNames: {
    input: styles.input ?? '',
    pill: styles.pill ?? '',
    pillsList: styles.pills ?? '',
    inputField: styles.inputField ?? '',
    dropdown: styles.dropdown ?? '',
    option: styles.option ?? '',
  },
} as const;
