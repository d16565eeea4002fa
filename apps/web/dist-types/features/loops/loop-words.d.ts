/** What the builder says in numbers and words. */
import type { AssemblyReport, CoverageRow, Loop, LoopSession } from '@loopwright/contracts';
export declare const counted: (n: number, noun: string) => string;
/** 330 → "5 h 30 min". */
export declare function duration(minutes: number): string;
export declare const askedMinutes: ({ questions }: Pick<LoopSession, "questions">) => number;
/** "44 of 40–50 min filled". */
export declare const filledWords: ({ questions, questionMinutes }: LoopSession) => string;
/** "5 questions take 44 of 40–50 min", to stand within a line. */
export declare function fillWords({ questions, questionMinutes }: LoopSession): string;
/** What does not fit in a session, in words; nothing when all is well. */
export declare function sessionNotes({ questions, minutes, questionMinutes, questionCount }: LoopSession): string[];
/** No question was chosen yet, by hand or by the assembler. */
export declare const isUntouched: ({ sessions }: Loop) => boolean;
/** Why publishing makes no sense now; what else the loop lacks is the server's to say. */
export declare function publishReason(loop: Loop, unsaved: boolean): string | undefined;
/** What a competency lacks against its rule, in words. */
export declare function gapWords({ rule, questions, sessions, met }: CoverageRow): string | null;
/** The last run of the assembler in one sentence. */
export declare function resultWords({ status, objective, bound }: AssemblyReport): string;
/**
 * What a change costs the loop. `cost` is in the assembler's own measure, of which a good question of ten minutes has
 * about 0.15; `objective` is that of the whole loop, where it is known.
 */
export declare function costWords(cost: number, objective: number | null): string;
/** What a further question brings to the loop, which has `gain` more of the same measure with it. */
export declare function gainWords(gain: number, objective: number | null): string;
