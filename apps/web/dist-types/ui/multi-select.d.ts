import { type FieldLabels } from './field.tsx';
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
export declare function MultiSelect({ label, hint, error, optional, hideLabel, ...rest }: MultiSelectProps): import("react").JSX.Element;
