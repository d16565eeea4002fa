/** The plan behind a loop, and a loop as it looks once edits are made that the server has not answered yet. */
import type { Loop, LoopPlan, LoopQuestion, QuestionSummary } from '@loopwright/contracts';
/**
 * One change to a plan. `apply` may be asked twice, and on a plan that someone else changed meanwhile: it says what
 * shall be so, not how far to go from here.
 */
export type Edit = {
    /** What was done, for the notice and the list of what is not saved. */
    words: string;
    apply: (plan: LoopPlan) => LoopPlan;
    /** Questions that the plan did not name before. */
    brings?: readonly LoopQuestion[];
    undo?: Edit;
};
/** Minutes go along, so that those set by hand stay set. */
export declare const planOf: ({ sessions, coverage, banned }: Loop) => LoopPlan;
export declare function loopWith(loop: Loop, edits: readonly Edit[]): Loop;
/** A question of the bank as it stands in a loop. Chosen by hand, so assembling again leaves it in its place. */
export declare const asLoopQuestion: (question: QuestionSummary) => LoopQuestion;
