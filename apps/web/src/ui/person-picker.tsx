import { MultiSelect, type MultiSelectProps } from './multi-select.tsx';

export type PersonOption = { id: string; name: string; role?: string };
export type PersonPickerProps = Omit<MultiSelectProps, 'options'> & { people: readonly PersonOption[] };

/** People by name; `value` holds their ids. Names that occur twice are told apart by their role. */
export function PersonPicker({
  people,
  placeholder = 'Search people',
  nothing = 'Nobody by that name',
  ...rest
}: PersonPickerProps) {
  const options = people.map(({ id, name, role }) => ({
    value: id,
    label: role && people.filter((other) => other.name === name).length > 1 ? `${name} (${role})` : name,
  }));
  return <MultiSelect {...rest} options={options} placeholder={placeholder} nothing={nothing} />;
}
