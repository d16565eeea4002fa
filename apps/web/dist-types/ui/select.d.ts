import type { SelectHTMLAttributes } from 'react';
import { type FieldLabels } from './field.tsx';
export type Option<T extends string = string> = {
    value: T;
    label: string;
    disabled?: boolean;
};
export type SelectProps<T extends string> = FieldLabels & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'value' | 'onChange' | 'size' | 'id'> & {
    value: T;
    onChange: (value: T) => void;
    options: readonly Option<T>[];
    /** First entry with the value '', for "Any" or "Choose…". */
    empty?: string;
    size?: 'medium' | 'small';
};
/** The browser's own select: quick, and right on every device. */
export declare function Select<T extends string>(props: SelectProps<T>): import("react").JSX.Element;
