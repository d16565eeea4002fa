/**
 * Solves a large programme by way of a small one, and proves that nothing was lost.
 *
 * Method: reduced-cost fixing (Dantzig, Fulkerson & Johnson, Operations Research 2, 1954) around a core problem (Balas &
 * Zemel, Operations Research 28, 1980). The row duals y of the linear relaxation give the bound
 * U = sum_i y_i b_i + sum_j max(0, d_j) with d_j = c_j - sum_i y_i a_ij, which holds for whatever y of the right signs:
 * U is computed here from the rows and does not rest on the solver's tolerances. No solution that uses column j is worth
 * more than U - max(0, -d_j): the column's loss. So the columns of least loss are solved alone, as a core; its best
 * solution z rules out every column with a loss above U - z, and what is left is solved to the end.
 */
import { rowDuals, solve, type Programme, type Solved, type SolveLimits } from './solve.ts';

const usualCore = 200;
/** Relative gap at which a core has given a good solution: the rest of its proof is of no use when it can be outdone. */
const closeEnough = 0.02;
/** Losses and bounds are sums of some thousand numbers: beyond this they differ by more than rounding. */
const rounding = 1e-9;

/** What the linear relaxation says of a programme. */
interface Relaxed {
  bound: number;
  /** By how much a solution that uses the column stays below the bound, at least. */
  losses: Float64Array;
}

/**
 * Finds the best solution of a programme to maximise whose columns are all 0 or 1.
 *
 * @param marks columns that only mark what others do; they stay in every core
 * @param coreSize columns of the first core; a programme that is not much larger is solved as it is
 */
export async function search(
  programme: Programme,
  marks: readonly boolean[],
  limits: SolveLimits,
  coreSize = usualCore,
): Promise<Solved> {
  const columns = programme.costs.length - marks.filter(Boolean).length;
  if (columns <= 1.5 * coreSize) return solve(programme, limits);
  const clock = countdown(limits.timeLimit);
  const duals = await rowDuals(programme, limits);
  if (!duals) return { status: 'infeasible', values: undefined, bound: -Infinity };
  const relaxed = relaxation(programme, duals);
  const part = (most: number) => withinLoss(programme, marks, relaxed, most, limits);
  const sorted = Array.from(relaxed.losses.filter((_, j) => !marks[j])).sort((a, b) => a - b);
  // Too small a core may hold no solution at all.
  for (let size = coreSize; ; size *= 4) {
    const core = part(sorted[Math.min(size, columns) - 1]!);
    const { solved, outdone } = await solveCore(core, { ...limits, timeLimit: clock() });
    if (core.complete) return solved;
    if (solved.values) {
      const known = { ...solved, values: solved.values, bound: Math.max(solved.bound, core.boundOutside) };
      if (solved.status === 'time-limit' && !outdone) return known;
      return finish(known, programme, relaxed, part, { ...limits, timeLimit: clock() });
    }
    if (solved.status === 'time-limit') return { ...solved, bound: relaxed.bound };
  }
}

type Part = ReturnType<typeof withinLoss>;

/** Solves a core until its best is known, or until it is known that its best may be outdone from outside. */
async function solveCore(core: Part, limits: SolveLimits): Promise<{ solved: Solved; outdone: boolean }> {
  let outdone = false;
  const enough = (best: number, bound: number): boolean =>
    (outdone ||= !core.complete && bound < core.boundOutside && bound - best <= closeEnough * Math.abs(bound));
  return { solved: await core.solve({ ...limits, enough }), outdone };
}

/** Solves what a known solution does not rule out. */
async function finish(
  known: Solved & { values: number[] },
  programme: Programme,
  relaxed: Relaxed,
  part: (most: number) => Part,
  limits: SolveLimits,
): Promise<Solved> {
  const worth = worthOf(known.values, programme);
  const enough = worth + limits.gap * Math.abs(worth);
  if (known.bound <= enough + rounding) return { ...known, status: 'optimal' };
  const rest = part(relaxed.bound - enough + rounding);
  // Not begun from what is known: with a start the solver skips heuristics, and took four times as long where it mattered.
  const solved = await rest.solve(limits);
  const better = solved.values && worthOf(solved.values, programme) >= worth;
  const bound = Math.max(worth, rest.boundOutside, solved.status === 'infeasible' ? worth : solved.bound);
  return {
    status: solved.status === 'time-limit' ? 'time-limit' : 'optimal',
    values: better ? solved.values : known.values,
    bound: Math.min(bound, known.bound),
  };
}

/** The bound and losses that row duals prove; duals of a sign that proves nothing count as 0. */
export function relaxation({ costs, rows }: Programme, duals: ArrayLike<number>): Relaxed {
  const reduced = Float64Array.from(costs);
  let bound = 0;
  rows.forEach(({ sense, limit, columns, coefficients }, i) => {
    const dual = sense === 'at-most' ? Math.max(0, duals[i] ?? 0) : Math.min(0, duals[i] ?? 0);
    if (dual === 0) return;
    bound += dual * limit;
    columns.forEach((column, k) => (reduced[column]! -= dual * coefficients[k]!));
  });
  for (const cost of reduced) bound += Math.max(0, cost);
  return { bound, losses: reduced.map((cost) => Math.max(0, -cost)) };
}

/** The programme over the columns whose loss is at most so much. */
function withinLoss(
  programme: Programme,
  marks: readonly boolean[],
  { bound, losses }: Relaxed,
  most: number,
  { improved }: SolveLimits,
) {
  const keep: number[] = [];
  let leastOutside = Infinity;
  losses.forEach((loss, j) => {
    if (marks[j] || loss <= most) keep.push(j);
    else leastOutside = Math.min(leastOutside, loss);
  });
  const part = restricted(programme, keep);
  const whole = widened(keep, losses.length);
  const boundOutside = bound - leastOutside;
  return {
    complete: keep.length === losses.length,
    /** No solution that uses a column left out is worth more. */
    boundOutside,
    solve: async (limits: SolveLimits): Promise<Solved> => {
      const told =
        improved &&
        ((values: ArrayLike<number>, proven: number) =>
          improved(whole(values), Math.min(bound, Math.max(proven, boundOutside))));
      const solved = await solve(part, { ...limits, improved: told });
      return { ...solved, values: solved.values && whole(solved.values) };
    },
  };
}

/** The programme over some of its columns, in their order; the others are 0. */
export function restricted({ costs, upper, rows, ...programme }: Programme, keep: readonly number[]): Programme {
  const place = new Int32Array(costs.length).fill(-1);
  keep.forEach((column, k) => (place[column] = k));
  return {
    ...programme,
    costs: keep.map((column) => costs[column]!),
    upper: keep.map((column) => upper[column]!),
    rows: rows.map((row) => {
      const columns: number[] = [];
      const coefficients: number[] = [];
      row.columns.forEach((column, k) => {
        if (place[column]! < 0) return;
        columns.push(place[column]!);
        coefficients.push(row.coefficients[k]!);
      });
      return { ...row, columns, coefficients };
    }),
  };
}

/** Values of some columns as values of all `columns`; the others are 0. */
export function widened(keep: readonly number[], columns: number): (values: ArrayLike<number>) => number[] {
  return (values) => {
    const all = new Array<number>(columns).fill(0);
    keep.forEach((column, k) => (all[column] = values[k]!));
    return all;
  };
}

const worthOf = (values: readonly number[], { costs }: Programme): number =>
  values.reduce((sum, value, j) => (value > 0.5 ? sum + costs[j]! : sum), 0);

/** Seconds that are left of a limit, never below 0. */
export function countdown(seconds: number): () => number {
  const end = performance.now() + seconds * 1000;
  return () => Math.max(0, (end - performance.now()) / 1000);
}
