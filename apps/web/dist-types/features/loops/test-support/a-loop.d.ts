import type { Loop, LoopQuestion, LoopSession } from '@loopwright/contracts';
export declare const aQuestion: (title: string, competencies?: LoopQuestion["competencies"]) => LoopQuestion;
export declare const aSession: (id: string, questions: LoopQuestion[]) => LoopSession;
/** Two sessions of two questions and one, a rule on ownership that is just met, one question banned. */
export declare const aLoop: () => Loop;
