import type { InputHTMLAttributes, ReactNode, Ref } from 'react';
import { type FieldLabels } from './field.tsx';
export type TextFieldProps = FieldLabels & Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'size' | 'id'> & {
    value: string;
    onChange: (value: string) => void;
    /** Inside the field, at its start. */
    icon?: ReactNode;
    /** Beside the field, such as a copy button. */
    end?: ReactNode;
    size?: 'medium' | 'small';
    ref?: Ref<HTMLInputElement>;
};
export declare function TextField({ label, hint, error, optional, hideLabel, value, onChange, icon, end, size, ...rest }: TextFieldProps): import("react").JSX.Element;
