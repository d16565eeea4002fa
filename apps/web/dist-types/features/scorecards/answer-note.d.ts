import { type ReactNode } from 'react';
type Props = {
    subject: string;
    label: string;
    hint?: ReactNode;
    error?: string | undefined;
    quickMarks?: boolean;
};
/** The note of one answer. Grows with its text; leaving it saves it at once. */
export declare const AnswerNote: import("react").MemoExoticComponent<({ subject, label, hint, error, quickMarks }: Props) => import("react").JSX.Element>;
export {};
