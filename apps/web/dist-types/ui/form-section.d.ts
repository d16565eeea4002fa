import { type FormHTMLAttributes, type ReactNode, type Ref } from 'react';
/** A titled group of settings or fields; the words stand left of the fields where there is room. */
export declare function FormSection({ title, hint, children }: {
    title: string;
    hint?: ReactNode;
    children: ReactNode;
}): import("react").JSX.Element;
type FormProps = FormHTMLAttributes<HTMLFormElement> & {
    ref?: Ref<HTMLFormElement>;
};
/** A column of fields, checked by us rather than by the browser's bubbles. */
export declare function Form({ children, ...rest }: FormProps): import("react").JSX.Element;
export {};
