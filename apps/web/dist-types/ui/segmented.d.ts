import { type ReactNode } from 'react';
export type SegmentedProps<T extends string> = {
    label: string;
    value: T;
    onChange: (value: T) => void;
    options: readonly {
        value: T;
        label: string;
        icon?: ReactNode;
    }[];
    showLabel?: boolean;
    disabled?: boolean;
};
/** A few choices side by side; a radio group underneath. */
export declare function Segmented<T extends string>({ label, value, onChange, options, showLabel, disabled, }: SegmentedProps<T>): import("react").JSX.Element;
