import type { Problem } from './problem.ts';
import type { Model } from './model.ts';

/** Steps on which a team's values usually lie, coarsest first; finer ones would drown in the solver's tolerance. */
const grains = [1, 0.5, 0.25, 0.1, 0.05, 0.01];

export interface TieBreak {
  /** Objective coefficient of every column. */
  costs: number[];
  /** Bound on the true objective that follows from a bound on the broken one. */
  trueBound(bound: number): number;
}

/**
 * Makes equally good loops unequal, so that one of them is the answer.
 *
 * When every worth is a multiple of some grain, two loops of different worth differ by a grain or more; small bonuses
 * that never add up to a grain then choose among equals and nothing else. Values without a grain rarely tie; should they,
 * the solver's own fixed order decides.
 */
export function breakTies(model: Model, problem: Problem): TieBreak {
  const worths = model.columns.map((column) => (column.kind === 'use' ? column.worth : 0));
  const grain = grains.find((step) => worths.every((worth) => isMultiple(worth, step)));
  if (grain === undefined) return { costs: worths, trueBound: (bound) => bound };
  const mostQuestions = problem.sessions.reduce((sum, session) => sum + session.questions.to, 1);
  const most = (0.4 * grain) / mostQuestions;
  const n = model.columns.length;
  // Square roots: their sums hardly ever coincide, where sums of ranks would (1 + 4 = 2 + 3).
  const costs = worths.map((worth, i) => (model.columns[i]!.kind === 'use' ? worth + most * Math.sqrt(1 - i / n) : 0));
  return { costs, trueBound: (bound) => Math.floor(bound / grain + 1e-6) * grain };
}

const isMultiple = (worth: number, step: number) => Math.abs(worth / step - Math.round(worth / step)) < 1e-9;
