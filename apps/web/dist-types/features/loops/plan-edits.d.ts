/** Every change that can be made to a plan by hand, each with its way back. */
import type { CoverageRule, LoopPlan, LoopQuestion, LoopSession, PlannedSession } from '@loopwright/contracts';
import type { Edit } from './plan.ts';
type Place = Pick<LoopSession, 'id' | 'questions'>;
export declare function pin(session: Place, question: LoopQuestion, pinned: boolean): Edit;
export declare function moveQuestion(session: Place, question: LoopQuestion, to: number): Edit;
export declare const addQuestion: (session: Place, question: LoopQuestion) => Edit;
export declare const removeQuestion: (session: Place, question: LoopQuestion) => Edit;
export declare function swapQuestion(session: Place, from: LoopQuestion, to: LoopQuestion): Edit;
/** Takes a question out and keeps the assembler from choosing it again. */
export declare function banQuestion(session: Place, question: LoopQuestion): Edit;
export declare const allowQuestion: (question: {
    questionId: string;
    title: string;
}) => Edit;
export type SessionSettings = Omit<PlannedSession, 'id' | 'stage' | 'questions'>;
export declare const settingsOf: ({ title, minutes, questionMinutes, questionCount, focus }: LoopSession) => SessionSettings;
/** Sets what differs and leaves the rest, which someone else may be changing. */
export declare function changeSession(session: LoopSession, settings: SessionSettings): Edit;
export declare const addSession: (session: PlannedSession, at: number) => Edit;
export declare function removeSession(sessions: readonly LoopSession[], session: LoopSession): Edit;
export declare function moveSession(sessions: readonly LoopSession[], session: LoopSession, to: number): Edit;
type Coverage = LoopPlan['coverage'];
/** `changes`: competency → its rule, or null for none. */
export declare function changeRules(coverage: Coverage, changes: Record<string, CoverageRule | null>, words: string): Edit;
export {};
