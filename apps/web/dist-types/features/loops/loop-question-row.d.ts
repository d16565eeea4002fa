import type { LoopQuestion, LoopSession } from '@loopwright/contracts';
type Props = {
    session: LoopSession;
    question: LoopQuestion;
    place: number;
};
/** A question of a session: how long, what it shows, why it is here, and what can be done about it. */
export declare function LoopQuestionRow({ session, question, place }: Props): import("react").JSX.Element;
export {};
