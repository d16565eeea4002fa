/**
 * The loop that changes least against an earlier one, among the loops that are good enough.
 *
 * Method: lexicographic programming. First the optimum z is known; then, among the loops worth at least z less what may
 * be given up, the changes are made as few as possible: sessions first, then questions; then, among those, the worth as
 * great as possible. What is given up is told.
 */
import type { LoopSearch } from './loop-search.ts';
import { rowDuals, solve, type Solved } from './solve.ts';
import { countdown, relaxation, restricted, widened } from './search.ts';
import type { Model, Row } from './model.ts';
import type { Choice, Problem } from './problem.ts';

/** What a loop changes against an earlier one. */
export interface Change {
  /** Ids of the sessions that ask other questions than before. */
  sessions: string[];
  added: Choice[];
  removed: Choice[];
}

/** Compares two loops by what their sessions ask. */
export function changeBetween(before: readonly Choice[], after: readonly Choice[], { sessions }: Problem): Change {
  const key = ({ question, session }: Choice) => JSON.stringify([question, session]);
  const earlier = new Set(before.map(key));
  const later = new Set(after.map(key));
  const added = after.filter((choice) => !earlier.has(key(choice)));
  const removed = before.filter((choice) => !later.has(key(choice)));
  const touched = new Set([...added, ...removed].map(({ session }) => session));
  return { sessions: sessions.map(({ id }) => id).filter((id) => touched.has(id)), added, removed };
}

type Rule = Row['rule'];
/** Rows of this file state no rule of the team. */
const noRule = { kind: 'look', path: [], subject: '', unit: 'questions' } satisfies Rule;

/**
 * Finds the least change.
 *
 * @param searched the search whose optimum is known
 * @param least what the loop must be worth, in the programme's costs
 * @returns values of the programme's columns; the least change known when time ran out, undefined when none was
 */
export async function leastChange(searched: LoopSearch, least: number, before: readonly Choice[]): Promise<Solved> {
  const { problem, model, programme, limits } = searched;
  const earlier = earlierColumns(before, model, problem);
  const clock = countdown(limits.timeLimit);
  const keep = await withinReach(searched, least, earlier);
  const part = restricted(programme, keep);
  const worth = row('at-least', least, range(keep.length), part.costs);
  const { costs, rows } = changeProgramme(keep, earlier, before, model, problem);
  const columns = [...part.costs, ...problem.sessions.map(() => 0)];
  const whole = { sense: 'maximise' as const, upper: columns.map(() => 1), rows: [...part.rows, worth, ...rows] };
  const exact = () => ({ ...limits, gap: 0, timeLimit: clock() });
  const all = widened(keep, programme.costs.length);
  const fewest = await solve({ ...whole, costs }, exact());
  if (fewest.status !== 'optimal' || !fewest.values) return { ...fewest, values: fewest.values && all(fewest.values) };
  const kept = fewest.values.reduce((sum, value, j) => sum + Math.round(value) * costs[j]!, 0);
  const asFew = row('at-least', kept - 0.5, range(columns.length), costs);
  const best = await solve({ ...whole, costs: columns, rows: [...whole.rows, asFew] }, exact());
  const values = all(best.values ?? fewest.values);
  return { status: best.values ? best.status : 'time-limit', values, bound: best.bound };
}

/** Columns of the earlier loop's uses that are still possible. */
function earlierColumns(before: readonly Choice[], model: Model, problem: Problem): Set<number> {
  const place = new Map(before.map(({ question, session }) => [question, session]));
  return new Set(
    model.columns.flatMap((column, at) =>
      column.kind === 'use' && place.get(column.question.id) === problem.sessions[column.session]!.id ? [at] : [],
    ),
  );
}

/** Columns that a loop of the least worth may use: the bound less a column's loss says which cannot. */
async function withinReach(
  { model, programme, limits }: LoopSearch,
  least: number,
  earlier: Set<number>,
): Promise<number[]> {
  const duals = await rowDuals(programme, limits);
  const { bound, losses } = relaxation(programme, duals ?? []);
  return range(programme.costs.length).filter(
    (j) => model.columns[j]!.kind !== 'use' || earlier.has(j) || losses[j]! <= bound - least + 1e-9,
  );
}

/** A column for each session, 1 when it stays as it is, and the costs that count what stays. */
function changeProgramme(
  keep: readonly number[],
  earlier: Set<number>,
  before: readonly Choice[],
  model: Model,
  problem: Problem,
) {
  const mostQuestions = problem.sessions.reduce((sum, session) => sum + session.questions.to, 0);
  const inSession = problem.sessions.map(() => ({ kept: [] as number[], others: [] as number[] }));
  const costs = keep.map((at, k) => {
    const column = model.columns[at]!;
    if (column.kind !== 'use') return 0;
    const stays = earlier.has(at);
    inSession[column.session]![stays ? 'kept' : 'others'].push(k);
    return stays ? 1 : -1;
  });
  const rows = inSession.flatMap(({ kept, others }, s) => {
    const mark = keep.length + s;
    const asked = before.filter(({ session }) => session === problem.sessions[s]!.id).length;
    // A question that can no longer be asked has changed its session already.
    if (kept.length < asked) return [row('at-most', 0, [mark], [1])];
    return [
      row('at-least', 0, [...kept, mark], [...kept.map(() => 1), -kept.length]),
      row('at-most', others.length, [...others, mark], [...others.map(() => 1), others.length]),
    ];
  });
  // One session more that stays outweighs every question of the loop and of the one before.
  const session = 2 * (mostQuestions + before.length) + 1;
  return { costs: [...costs, ...problem.sessions.map(() => session)], rows };
}

const row = (sense: Row['sense'], limit: number, columns: number[], coefficients: readonly number[]): Row => ({
  rule: noRule,
  sense,
  limit,
  columns,
  coefficients: [...coefficients],
});
const range = (length: number): number[] => Array.from({ length }, (_, i) => i);
