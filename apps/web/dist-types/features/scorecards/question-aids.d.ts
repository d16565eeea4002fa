import type { KitQuestion, Twist } from '@loopwright/contracts';
type Props = {
    question: KitQuestion;
    level: string;
    twists: readonly Twist[];
};
/** What helps to hear an answer: how to go deeper, what to listen for, and how good sounds at this level. */
export declare function QuestionAids({ question, level, twists }: Props): import("react").JSX.Element;
export {};
