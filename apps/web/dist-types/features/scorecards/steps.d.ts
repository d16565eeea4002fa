import type { Criterion, Kit, KitQuestion } from '@loopwright/contracts';
/** What the interviewer goes through, one at a time: each question, then the criteria, then the card as a whole. */
export type Step = {
    kind: 'briefing';
    id: 'briefing';
    label: string;
    subjects: readonly string[];
} | {
    kind: 'question';
    id: string;
    label: string;
    subjects: readonly string[];
    question: KitQuestion;
    number: number;
} | {
    kind: 'criteria';
    id: 'criteria';
    label: string;
    subjects: readonly string[];
    criteria: readonly Criterion[];
} | {
    kind: 'overall';
    id: 'overall';
    label: string;
    subjects: readonly string[];
};
export declare const OVERALL = "overall";
export declare const questionSubject: (questionId: string) => string;
export declare const criterionSubject: (slug: string) => string;
export declare function stepsOf({ questions, rubric }: Pick<Kit, 'questions' | 'rubric'>): readonly Step[];
/** Names of everything that can be answered, in the order of the kit. */
export declare function subjectNames(kit: Pick<Kit, 'questions' | 'rubric'>): ReadonlyMap<string, string>;
