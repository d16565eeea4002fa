import { choicesOf, choicesOfLoop, objectiveOf } from './choices.ts';
import { AssemblyError } from './errors.ts';
import type { Explanation } from './explain.ts';
import { gapBetween, provenGap } from './gap.ts';
import { changeBetween, type Change } from './keep.ts';
import type { LoopSearch } from './loop-search.ts';
import type { Model } from './model.ts';
import { nearest } from './near.ts';
import type { Choice, Problem } from './problem.ts';
import { layOut, type Loop } from './result.ts';
import type { Solved } from './solve.ts';
import { verifier } from './verify.ts';

/** How long an answer took; wall seconds, outside the comparison of two answers. */
interface Timed {
  seconds: number;
}

/** A loop that keeps every rule. */
export interface AssembledLoop extends Timed {
  /**
   * `optimal` = proven best; `within-gap` = stopped at the asked gap; `time-limit` = best known when time ran out. Told of
   * the best loop, also where the one nearest to `previous` is the answer.
   */
  status: 'optimal' | 'within-gap' | 'time-limit';
  loop: Loop;
  /** Sum of the questions' worth. */
  objective: number;
  /** No loop is worth more than this; null when nothing was proven in time. */
  bound: number | null;
  /** (bound - objective) / |objective|; 0 = proven best; null without a bound. */
  gap: number | null;
  /**
   * Against `previous`, where that was given: what changes, what the previous loop would be worth now (`was`), and how
   * much of the best objective is given up to change no more. Proven to be least unless time ran out.
   */
  change?: Change & { was: number; givenUp: number; proven: boolean };
}

export type Assembly =
  | AssembledLoop
  /** No loop keeps every rule; `explanation` says which to relax. */
  | ({ status: 'infeasible'; explanation: Explanation } & Timed)
  /** Time ran out before any loop was found, and none was ruled out. */
  | ({ status: 'no-loop-in-time' } & Timed);

/** An answer before its time is taken. */
export type Answer<A = Assembly> = A extends Assembly ? Omit<A, 'seconds'> : never;

/** The loop of a solver's answer, checked against every rule. */
export function assembled(
  solved: Solved,
  values: number[],
  trueBound: (bound: number) => number,
  model: Model,
  problem: Problem,
): Answer<AssembledLoop> {
  const choices = choicesOf(values, model, problem);
  requireKept("the solver's loop", choices, problem);
  const objective = objectiveOf(choices, problem);
  const loop = layOut(choices, model, problem);
  if (!Number.isFinite(solved.bound)) return { status: 'time-limit', loop, objective, bound: null, gap: null };
  // A bound a hair below the objective is rounding in the solver, not a better proof.
  const bound = Math.max(objective, trueBound(solved.bound));
  const gap = gapBetween(objective, bound);
  if (gap < provenGap) return { status: 'optimal', loop, objective, bound: objective, gap: 0 };
  return { status: solved.status === 'optimal' ? 'within-gap' : 'time-limit', loop, objective, bound, gap };
}

/** The best loop, or the one nearest to the previous among those nearly as good. */
export async function near(
  best: Answer<AssembledLoop>,
  previous: Choice[],
  giveUp: number,
  searched: LoopSearch,
): Promise<Answer<AssembledLoop>> {
  const { problem, model } = searched;
  const found = await nearest(choicesOfLoop(best.loop), previous, giveUp, searched);
  const { choices, proven } = found;
  requireKept('the nearest loop', choices, problem);
  const objective = objectiveOf(choices, problem);
  const gap = best.bound === null ? null : Math.max(0, gapBetween(objective, best.bound));
  const givenUp = Math.max(0, best.objective - objective);
  const was = objectiveOf(previous, problem);
  const change = { ...changeBetween(previous, choices, problem), was, givenUp, proven };
  return { ...best, loop: layOut(choices, model, problem), objective, gap, change };
}

function requireKept(what: string, choices: readonly Choice[], problem: Problem): void {
  const [broken] = verifier(problem)(choices);
  if (broken) throw new AssemblyError('solver-failed', `${what} breaks a rule: ${broken.words}`);
}
