/** Which loop to answer where an earlier one is there: the nearest to it among those that are nearly as good as the best. */
import { choicesOf } from './choices.ts';
import { leastChange } from './keep.ts';
import type { LoopSearch } from './loop-search.ts';
import type { Model } from './model.ts';
import type { Choice, Problem } from './problem.ts';
import { verifier } from './verify.ts';

type Places = ReadonlyMap<string, string>;
const placesOf = (choices: readonly Choice[]): Places =>
  new Map(choices.map(({ question, session }) => [question, session]));
const isChosen = (column: Model['columns'][number], places: Places, problem: Problem): boolean =>
  column.kind === 'use' && places.get(column.question.id) === problem.sessions[column.session]!.id;

/** An earlier loop as values of the model's columns; undefined when it is empty or breaks a rule. */
export function valuesOf(previous: readonly Choice[], model: Model, problem: Problem): number[] | undefined {
  if (previous.length === 0 || verifier(problem)(previous).length > 0) return undefined;
  const places = placesOf(previous);
  return model.columns.map((column) => (isChosen(column, places, problem) ? 1 : 0));
}

/**
 * Finds the loop nearest to an earlier one. The earlier loop itself changes nothing, and is the answer where it keeps
 * every rule and is good enough.
 *
 * @param best choices of the best loop that is known
 * @param giveUp share of its worth that may be given up
 * @returns the best loop itself when time ran out before another was known
 */
export async function nearest(
  best: Choice[],
  previous: Choice[],
  giveUp: number,
  searched: LoopSearch,
): Promise<{ choices: Choice[]; proven: boolean }> {
  const { problem, model, limits } = searched;
  const worth = worthIn(searched, best);
  const least = worth - giveUp * Math.abs(worth) - 1e-7 * Math.max(1, Math.abs(worth));
  const stands = valuesOf(previous, model, problem) !== undefined;
  if (stands && worthIn(searched, previous) >= least) return { choices: previous, proven: true };
  const quiet = { ...limits, improved: undefined };
  const { status, values } = await leastChange({ ...searched, limits: quiet }, least, previous);
  return { choices: values ? choicesOf(values, model, problem) : best, proven: status === 'optimal' };
}

/** What a loop is worth to the solver, with its bonuses for ties. */
function worthIn({ problem, model, programme: { costs } }: LoopSearch, choices: readonly Choice[]): number {
  const places = placesOf(choices);
  return model.columns.reduce((sum, column, at) => (isChosen(column, places, problem) ? sum + costs[at]! : sum), 0);
}
