import { type TextFieldProps } from './text-field.tsx';
export type DateTimeFieldProps = Omit<TextFieldProps, 'type' | 'icon'> & {
    /** Zone in which the wall time is meant, said beside the field. */
    zone?: string;
};
/** A wall time as `YYYY-MM-DDTHH:mm`, by the browser's own picker. */
export declare function DateTimeField({ zone, hint, ...rest }: DateTimeFieldProps): import("react").JSX.Element;
