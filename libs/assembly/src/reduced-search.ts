import type { LoopSearch } from './loop-search.ts';
import { dominated } from './reduce.ts';
import { restricted, search, widened } from './search.ts';
import type { Solved } from './solve.ts';

/** Searches without the questions that better ones always could stand in for. */
export async function reduced({ problem, model, programme, limits }: LoopSearch): Promise<Solved> {
  const dropped = dominated(problem, model, programme.costs);
  const keep: number[] = [];
  const marks: boolean[] = [];
  model.columns.forEach((column, at) => {
    if (column.kind === 'use' && dropped.has(column.question.id)) return;
    keep.push(at);
    marks.push(column.kind !== 'use');
  });
  const { improved } = limits;
  const whole = widened(keep, model.columns.length);
  const told = improved && ((values: ArrayLike<number>, bound: number) => improved(whole(values), bound));
  const solved = await search(restricted(programme, keep), marks, { ...limits, improved: told });
  return { ...solved, values: solved.values && whole(solved.values) };
}
