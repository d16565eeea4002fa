import type { Question, Session } from './problem.ts';

/** A rule that a loop breaks. */
export interface BrokenRule {
  kind:
    | 'unknown'
    | 'once'
    | 'eligibility'
    | 'enemies'
    | 'cluster'
    | 'pinned'
    | 'coverage-questions'
    | 'coverage-sessions'
    | 'coverage-minutes'
    | 'owners-from'
    | 'owners-to'
    | 'level-mix-from'
    | 'level-mix-to'
    | 'format-mix-from'
    | 'format-mix-to'
    | 'questions-from'
    | 'questions-to'
    | 'minutes-from'
    | 'minutes-to'
    | 'focus'
    | 'pilots';
  /** Path of the rule in the problem. */
  path: (string | number)[];
  /** By how much, in the unit that `words` names. */
  by: number;
  words: string;
}

/** A chosen question in its session. */
export interface Asked {
  question: Question;
  session: Session;
}

export const mainsOf = ({ competencies }: Question) => competencies.filter((c) => c.weight === 2).map((c) => c.id);
export const total = (questions: Question[]) => questions.reduce((sum, question) => sum + question.minutes, 0);
export const say = (kind: BrokenRule['kind'], path: BrokenRule['path'], by: number, words: string): BrokenRule => ({
  kind,
  path,
  by,
  words,
});
