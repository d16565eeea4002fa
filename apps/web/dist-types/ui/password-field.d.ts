import { type TextFieldProps } from './text-field.tsx';
export type PasswordFieldProps = Omit<TextFieldProps, 'type' | 'end' | 'icon' | 'autoComplete'> & {
    autoComplete: 'current-password' | 'new-password';
};
/** Hidden until asked for; password managers and pasting work. */
export declare function PasswordField(props: PasswordFieldProps): import("react").JSX.Element;
