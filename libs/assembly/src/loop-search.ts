import type { Model } from './model.ts';
import type { Problem } from './problem.ts';
import type { Programme, SolveLimits } from './solve.ts';

/** A problem as the solver is asked about it: the programme has the model's columns. */
export interface LoopSearch {
  problem: Problem;
  model: Model;
  programme: Programme;
  limits: SolveLimits;
}
