import type { Model } from './model.ts';
import type { Problem } from './problem.ts';
import { dominated } from './reduce.ts';
import { restricted, search } from './search.ts';
import type { Programme, Solved, SolveLimits } from './solve.ts';

/** Searches without the questions that better ones always could stand in for. */
export async function reduced(
  programme: Programme,
  problem: Problem,
  model: Model,
  limits: SolveLimits,
): Promise<Solved> {
  const dropped = dominated(problem, model, programme.costs);
  const keep: number[] = [];
  const marks: boolean[] = [];
  model.columns.forEach((column, at) => {
    if (column.kind === 'use' && dropped.has(column.question.id)) return;
    keep.push(at);
    marks.push(column.kind !== 'use');
  });
  const { improved } = limits;
  const whole = (values: ArrayLike<number>) => {
    const all = new Array<number>(model.columns.length).fill(0);
    keep.forEach((column, k) => (all[column] = values[k]!));
    return all;
  };
  const told = improved && ((values: ArrayLike<number>, bound: number) => improved(whole(values), bound));
  const solved = await search(restricted(programme, keep), marks, { ...limits, improved: told });
  return { ...solved, values: solved.values && whole(solved.values) };
}
