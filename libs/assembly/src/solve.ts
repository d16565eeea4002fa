import highsPackage, {
  type CallbackData,
  type Highs,
  type HighsCallbackMap,
  type Model as HighsModel,
  type ModelData,
} from 'highs';
import { AssemblyError } from './errors.ts';
import type { Row } from './model.ts';

/** A mixed-integer programme in our own rows; columns are bounded below by 0. */
export interface Programme {
  sense: 'maximise' | 'minimise';
  costs: number[];
  /** Upper bounds; `Infinity` = none. */
  upper: number[];
  /** Whether a column is continuous; the others are integer. */
  continuous?: boolean[];
  rows: Pick<Row, 'sense' | 'limit' | 'columns' | 'coefficients'>[];
}

export interface SolveLimits {
  /** Wall seconds after which the best known solution is returned; the solver may overrun them by a second or two. */
  timeLimit: number;
  /** Relative gap at which the search may stop; 0 = only with a proof. */
  gap: number;
  /**
   * Whether to go without the two costliest of the solver's searches for good solutions, which solve smaller programmes
   * of their own, and to branch sooner. Where branching soon finds as good ones, as in loops of a slate, it takes half to
   * three quarters of the time.
   */
  lean?: boolean | undefined;
  /** Asked while the solver runs; once true, it stops and the best known solution is returned. */
  stopped?: (() => boolean) | undefined;
  /** Asked with the best objective and the bound so far: true once a longer search would not be of use. */
  enough?: ((best: number, bound: number) => boolean) | undefined;
  /** Told of every better solution, and again as its bound falls, with the bound proven so far; infinite when there is none. */
  improved?: ((values: ArrayLike<number>, bound: number) => void) | undefined;
}

export interface Solved {
  /** `optimal` = within the asked gap; `time-limit` with `values` = best known when time ran out or it was stopped. */
  status: 'optimal' | 'infeasible' | 'time-limit';
  values: number[] | undefined;
  /** Proven bound on the objective; infinite when nothing was proven. */
  bound: number;
}

// The package declares itself CommonJS while its import condition is an ES module: the types see one `default` too many.
const loadHighs = highsPackage as unknown as typeof highsPackage.default;
let runtime: Promise<Highs> | undefined;

/** Compiles the solver once per process, or per worker thread. */
export function warmUp(): Promise<Highs> {
  runtime ??= loadHighs().catch((error: unknown) => {
    runtime = undefined;
    throw error;
  });
  return runtime;
}

/**
 * Solves with HiGHS (https://highs.dev), one thread and a fixed seed: the same programme gives the same answer.
 * Blocks the thread while it runs.
 *
 * @throws AssemblyError `solver-failed` when the solver ends in any other way than the three named
 */
export async function solve(programme: Programme, limits: SolveLimits): Promise<Solved> {
  if (programme.costs.length === 0) return nothingToDecide(programme);
  return withModel(programme, (model, highs) => run(model, limits, highs));
}

/** Dual values of the rows in the best solution of the programme without its whole numbers; undefined = infeasible. */
export async function rowDuals(programme: Programme, { timeLimit }: SolveLimits): Promise<Float64Array | undefined> {
  return withModel({ ...programme, continuous: programme.costs.map(() => true) }, (model, highs) => {
    model.options.set({ output_flag: false, random_seed: 0, time_limit: timeLimit });
    model.run();
    const infeasible = statusOf(model.getModelStatus(), highs) === 'infeasible';
    return infeasible ? undefined : model.getSolution().rowDual;
  });
}

async function withModel<T>(programme: Programme, work: (model: HighsModel, highs: Highs) => T): Promise<T> {
  const highs = await warmUp();
  try {
    return highs.withModel(modelData(programme, highs), (model) => work(model, highs));
  } catch (error) {
    // After an abort the runtime's memory can't be trusted: the next call compiles a fresh one.
    runtime = undefined;
    if (error instanceof AssemblyError) throw error;
    throw new AssemblyError('solver-failed', `the solver stopped: ${error instanceof Error ? error.message : error}`);
  }
}

/** The solver answers "empty" to a programme without columns; whether its rows hold at 0 is ours to see. */
function nothingToDecide({ rows }: Programme): Solved {
  const holds = rows.every(({ sense, limit }) => (sense === 'at-least' ? limit <= 0 : limit >= 0));
  return holds
    ? { status: 'optimal', values: [], bound: 0 }
    : { status: 'infeasible', values: undefined, bound: -Infinity };
}

function run(model: HighsModel, limits: SolveLimits, highs: Highs): Solved {
  model.options.set({
    output_flag: false,
    random_seed: 0,
    time_limit: limits.timeLimit,
    mip_rel_gap: limits.gap,
    mip_abs_gap: 0,
    // Loops have no symmetry worth the search for it: every question differs from the others in its worth.
    mip_detect_symmetry: false,
    mip_heuristic_run_rens: !limits.lean,
    mip_heuristic_run_root_reduced_cost: !limits.lean,
    // Trial branchings before a column's past is believed; the solver's own is 8.
    ...(limits.lean && { mip_pscost_minreliable: 2 }),
  });
  model.run(callbacks(limits, highs));
  const status = statusOf(model.getModelStatus(), highs);
  const known = model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible;
  return {
    status,
    values: known && status !== 'infeasible' ? Array.from(model.getSolution().colValue) : undefined,
    bound: Number(model.info.get('mip_dual_bound')),
  };
}

/** Relative change of the bound that is worth telling while no better solution is found. */
const boundStep = 1e-3;

function callbacks({ stopped, enough, improved }: SolveLimits, { constants }: Highs): HighsCallbackMap {
  const { mipInterrupt, mipImprovingSolution } = constants.callbackType;
  let known: { values: ArrayLike<number>; bound: number } | undefined;
  const tell = (values: ArrayLike<number>, bound: number) => {
    known = { values, bound };
    improved?.(values, bound);
  };
  return {
    ...((stopped ?? enough) && {
      [mipInterrupt]: ({ data, interrupt }: { data: CallbackData; interrupt(): void }) => {
        const { mip_primal_bound: best = NaN, mip_dual_bound: bound = NaN } = data;
        if (known && Math.abs(known.bound - bound) > boundStep * Math.abs(bound)) tell(known.values, bound);
        if (stopped?.() || enough?.(best, bound)) interrupt();
        return undefined;
      },
    }),
    ...(improved && {
      [mipImprovingSolution]: ({ data }: { data: CallbackData }) => {
        if (data.mip_solution) tell(Array.from(data.mip_solution), data.mip_dual_bound ?? Infinity);
        return undefined;
      },
    }),
  };
}

function statusOf(code: number, highs: Highs): Solved['status'] {
  const { modelStatus } = highs.constants;
  if (code === modelStatus.optimal) return 'optimal';
  // Every objective here is bounded, so "unbounded or infeasible" means infeasible.
  if (code === modelStatus.infeasible || code === modelStatus.unboundedOrInfeasible) return 'infeasible';
  if (code === modelStatus.timeLimit || code === modelStatus.interrupted) return 'time-limit';
  throw new AssemblyError('solver-failed', `the solver ended with status ${code}`);
}

/** Sparse rows for the solver: numbers only, so no name of the team's can confuse it. */
function modelData({ sense, costs, upper, continuous, rows }: Programme, { constants, infinity }: Highs): ModelData {
  const starts = [0];
  for (const row of rows) starts.push(starts.at(-1)! + row.columns.length);
  const numCols = costs.length;
  const numRows = rows.length;
  const indices = joined(rows.map((row) => row.columns));
  const values = joined(rows.map((row) => row.coefficients));
  const { integer, continuous: real } = constants.variableType;
  return {
    numCols,
    numRows,
    sense: sense === 'maximise' ? constants.objectiveSense.maximize : constants.objectiveSense.minimize,
    colCost: costs,
    colLower: costs.map(() => 0),
    colUpper: upper.map((most) => (most === Infinity ? infinity : most)),
    rowLower: rows.map((row) => (row.sense === 'at-least' ? row.limit : -infinity)),
    rowUpper: rows.map((row) => (row.sense === 'at-most' ? row.limit : infinity)),
    matrix: { format: 'csr', numRows, numCols, starts, indices, values },
    integrality: costs.map((_, i) => (continuous?.[i] ? real : integer)),
  };
}

/** `flat` takes seconds over some million numbers. */
function joined(parts: readonly number[][]): number[] {
  const all = new Array<number>(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) for (const one of part) all[at++] = one;
  return all;
}
