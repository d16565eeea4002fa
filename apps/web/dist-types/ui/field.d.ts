import { type ReactNode } from 'react';
export type FieldLabels = {
    label: string;
    /** Small text under the label. */
    hint?: ReactNode;
    error?: string | undefined;
    /** Says "optional" after the label; fields are required unless they say so. */
    optional?: boolean;
    /** Keeps the label for screen readers only. */
    hideLabel?: boolean;
};
type Wiring = {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': true | undefined;
};
/** Label, hint and error around one control, tied together for assistive technology. */
export declare function Field({ label, hint, error, optional, hideLabel, children, }: FieldLabels & {
    children: (wiring: Wiring) => ReactNode;
}): import("react").JSX.Element;
export {};
