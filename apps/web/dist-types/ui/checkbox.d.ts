import { type ReactNode } from 'react';
export type CheckboxProps = {
    label: ReactNode;
    hint?: ReactNode;
    checked: boolean;
    onChange: (checked: boolean) => void;
    name?: string;
    disabled?: boolean;
};
export declare function Checkbox({ label, hint, checked, onChange, name, disabled }: CheckboxProps): import("react").JSX.Element;
