import type { QuestionSummary } from '@loopwright/contracts';
type Props = {
    question: QuestionSummary;
    /** What choosing it does to the loop, in words. */
    cost?: string;
    breaks?: readonly string[];
    /** Said instead of the button, when it cannot be chosen any more. */
    chosen?: string | undefined;
    action: string;
    onChoose: () => void;
};
/** A question that could come into the loop. */
export declare function ChoiceRow({ question, cost, breaks, chosen, action, onChoose }: Props): import("react").JSX.Element;
export {};
