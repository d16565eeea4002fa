import type { Scorecard } from '@loopwright/contracts';
/**
 * What the answers of a card are about. Who may see the interview's kit reads it there; others find criteria in the
 * rubrics and questions in the bank; and what even the bank does not show is numbered.
 */
export declare function useSubjectNames({ interviewId, answers }: Pick<Scorecard, 'interviewId' | 'answers'>): (subject: string) => string;
