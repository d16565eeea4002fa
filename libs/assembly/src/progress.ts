import { choicesOf, objectiveOf } from './choices.ts';
import { gapBetween } from './gap.ts';
import type { Model } from './model.ts';
import type { Choice, Problem } from './problem.ts';
import type { SolveLimits } from './solve.ts';
import type { TieBreak } from './tie-break.ts';

/** The best loop so far, while the search goes on. */
export interface Progress {
  /** Wall seconds since the call. */
  seconds: number;
  choices: Choice[];
  objective: number;
  /** No loop is worth more than this, as far as is known; null when nothing is proven yet. */
  bound: number | null;
  /** (bound - objective) / |objective|; null without a bound. */
  gap: number | null;
}

/** What to do while the search goes on; it blocks the thread, so all are called from within. */
export interface AssembleHooks {
  /** Told of each better loop, and again as its gap closes. */
  progress?: (progress: Progress) => void;
  /** Asked every now and then: once true the search stops and the best loop so far is the answer. */
  stopped?: () => boolean;
  /** Told of each step as it begins. */
  entered?: (step: Step) => void;
}

/** The search, and what follows it: less change against the previous loop, or why there is no loop. */
export type Step = 'search' | 'least-change' | 'explanation';

/** Hooks with a clock that runs since the call. */
export type Watched = AssembleHooks & { seconds(): number };

/** Turns the solver's reports into loops. */
export function watching(
  problem: Problem,
  model: Model,
  { trueBound }: TieBreak,
  { progress, stopped, seconds }: Watched,
): Pick<SolveLimits, 'stopped' | 'improved'> {
  let best: Pick<Progress, 'choices' | 'objective'> | undefined;
  let bound: number | null = null;
  // A search of several parts begins each of them anew: what was found and proven before still stands.
  const improved = (values: ArrayLike<number>, proven: number) => {
    const choices = choicesOf(values, model, problem);
    const objective = objectiveOf(choices, problem);
    if (!best || objective > best.objective) best = { choices, objective };
    if (Number.isFinite(proven)) bound = Math.min(bound ?? Infinity, trueBound(proven));
    const atLeast = bound === null ? null : Math.max(best.objective, bound);
    const gap = atLeast === null ? null : gapBetween(best.objective, atLeast);
    progress?.({ seconds: seconds(), ...best, bound: atLeast, gap });
  };
  return { stopped, improved: progress && improved };
}
