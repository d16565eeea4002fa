/** What makes two loops alike: figures of one loop, and which questions count for each. */
import type { Choice, Problem, Question } from '../problem.ts';

export const levelParts = ['below', 'at', 'above'] as const;
/** Where the level that a question is aimed at lies, seen from the level of the job. */
export type LevelPart = (typeof levelParts)[number];

export interface LoopFigures {
  questions: number;
  minutes: number;
  /** Mean difficulty over the minutes asked: a long case weighs more than a short question; null for an empty loop. */
  difficulty: number | null;
  /** Questions by where they lie seen from the level of the job. */
  levels: Record<LevelPart, number>;
  /** Every compared competency, in the problem's order. */
  coverage: { competency: string; questions: number; minutes: number }[];
}

/** Told difficulty, or the middle of the level range where the bank tells none. */
export const difficultyOf = ({ difficulty, levels }: Question): number => difficulty ?? (levels.from + levels.to) / 2;

export function levelPart({ aim }: Question, level: number): LevelPart {
  if (aim < level) return 'below';
  return aim > level ? 'above' : 'at';
}

export const shows = (question: Question, competency: string): boolean =>
  question.competencies.some(({ id }) => id === competency);

/** Competencies whose coverage has to be alike: those that a rule or a session's focus names. */
function comparedCompetencies({ competencies, rules, sessions }: Problem): string[] {
  const named = new Set([
    ...rules.coverage.map(({ competency }) => competency),
    ...sessions.flatMap(({ focus }) => focus),
  ]);
  return competencies.filter((id) => named.has(id));
}

export function figuresOf(choices: readonly Choice[], problem: Problem): LoopFigures {
  const ids = new Set(choices.map(({ question }) => question));
  const asked = problem.bank.filter(({ id }) => ids.has(id));
  const minutes = sum(asked.map((question) => question.minutes));
  const weighed = sum(asked.map((question) => question.minutes * difficultyOf(question)));
  const part = (name: LevelPart) => asked.filter((question) => levelPart(question, problem.level) === name).length;
  return {
    questions: asked.length,
    minutes,
    difficulty: minutes > 0 ? weighed / minutes : null,
    levels: { below: part('below'), at: part('at'), above: part('above') },
    coverage: comparedCompetencies(problem).map((competency) => {
      const showing = asked.filter((question) => shows(question, competency));
      return { competency, questions: showing.length, minutes: sum(showing.map((question) => question.minutes)) };
    }),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
