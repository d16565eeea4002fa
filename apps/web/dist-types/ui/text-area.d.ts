import type { Ref, TextareaHTMLAttributes } from 'react';
import { type FieldLabels } from './field.tsx';
export type TextAreaProps = FieldLabels & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'onChange' | 'id'> & {
    value: string;
    onChange: (value: string) => void;
    ref?: Ref<HTMLTextAreaElement>;
};
/** Grows with its text. */
export declare function TextArea({ label, hint, error, optional, hideLabel, value, onChange, ...rest }: TextAreaProps): import("react").JSX.Element;
