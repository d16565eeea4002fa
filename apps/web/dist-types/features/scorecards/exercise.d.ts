import type { QuestionContent } from '@loopwright/contracts';
/** A coding task as it is given to the candidate, and when it counts as done. */
export declare function Exercise({ exercise }: {
    exercise: NonNullable<QuestionContent['exercise']>;
}): import("react").JSX.Element;
