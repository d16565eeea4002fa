import { type MultiSelectProps } from './multi-select.tsx';
export type PersonOption = {
    id: string;
    name: string;
    role?: string;
};
export type PersonPickerProps = Omit<MultiSelectProps, 'options'> & {
    people: readonly PersonOption[];
};
/** People by name; `value` holds their ids. Names that occur twice are told apart by their role. */
export declare function PersonPicker({ people, placeholder, nothing, ...rest }: PersonPickerProps): import("react").JSX.Element;
