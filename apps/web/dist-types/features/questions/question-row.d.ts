import type { Field, QuestionSummary } from '@loopwright/contracts';
type Props = {
    question: QuestionSummary;
    field: Field;
    href: string;
    /** The row that the Tab key stops at. */
    stop: boolean;
    current: boolean;
    onPick: (question: QuestionSummary) => void;
    onFocus: (question: QuestionSummary) => void;
};
/** One question; a link, so that it can also be opened in a tab of its own. */
export declare const QuestionRow: import("react").MemoExoticComponent<(props: Props) => import("react").JSX.Element>;
export declare const rowId: (questionId: string) => string;
export {};
