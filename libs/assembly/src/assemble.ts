import { z } from 'zod';
import { AssemblyError } from './errors.ts';
import { explain, type Explanation, type RelaxationCosts } from './explain.ts';
import { buildModel, userRules, type Model } from './model.ts';
import { checked, parseProblem, type Choice, type Problem } from './problem.ts';
import { choicesOf, choicesOfLoop, objectiveOf } from './choices.ts';
import { layOut, type Loop } from './result.ts';
import { shortfalls } from './shortfalls.ts';
import { changeBetween, type Change } from './keep.ts';
import { nearest, valuesOf } from './near.ts';
import { dominated } from './reduce.ts';
import { restricted, search } from './search.ts';
import { solve, type Programme, type Solved, type SolveLimits } from './solve.ts';
import { breakTies, type TieBreak } from './tie-break.ts';
import { verifier } from './verify.ts';

const Options = z.strictObject({
  timeLimit: z.number().min(0).default(20),
  gap: z.number().min(0).max(1).default(0),
  costs: z.partialRecord(z.enum(userRules), z.number().positive()).optional(),
  reduce: z.boolean().default(true),
  previous: z.array(z.strictObject({ question: z.string(), session: z.string() })).optional(),
  giveUp: z.number().min(0).max(1).default(0),
});
type Settings = z.output<typeof Options>;

export interface AssembleOptions {
  /** Wall seconds for the search, and again for the least change or for why there is no loop; 20 unless told. */
  timeLimit?: number;
  /** Relative gap at which the search may stop, such as 0.01; 0 unless told: search until the loop is proven best. */
  gap?: number;
  /** Cost of relaxing each rule by one unit, above 0, where it differs from `defaultCosts`. */
  costs?: Partial<RelaxationCosts>;
  /** Whether to leave out what cannot be in the best loop before searching; true unless told. The answer is the same. */
  reduce?: boolean;
  /** The loop as it was: the answer changes as few of its sessions, and then of its questions, as it can. */
  previous?: Choice[];
  /** Share of the best objective that may be given up to change less, such as 0.01; 0 unless told. */
  giveUp?: number;
}

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

/** What to do while the search goes on; it blocks the thread, so both are called from within. */
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

/** How long an answer took; wall seconds, outside the comparison of two answers. */
interface Timed {
  seconds: number;
}

/** A loop that keeps every rule. */
export interface AssembledLoop extends Timed {
  /** `optimal` = proven best; `within-gap` = stopped at the asked gap; `time-limit` = best known when time ran out. */
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

/**
 * Assembles the loop that measures most and keeps every rule.
 *
 * The same problem and options give the same loop, whatever the order of the bank, unless the time limit ends the
 * search. Blocks its thread while the solver runs; servers use `AssemblyWorker`.
 *
 * Method: optimal test assembly by 0-1 programming (van der Linden, Linear Models for Optimal Test Design, 2005).
 *
 * @param problem a `ProblemInput`, as read from a file or built by the caller
 * @throws ProblemError when the problem or an option is malformed, with the path and rule of everything wrong
 * @throws AssemblyError `solver-failed`
 */
export async function assemble(
  problem: unknown,
  options: AssembleOptions = {},
  hooks: AssembleHooks = {},
): Promise<Assembly> {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  const answer = await answerTo(parseProblem(problem), checked(Options, options, ['options']), { ...hooks, seconds });
  return { ...answer, seconds: seconds() };
}

type Answer<A = Assembly> = A extends Assembly ? Omit<A, 'seconds'> : never;

type Watched = AssembleHooks & { seconds(): number };

async function answerTo(problem: Problem, settings: Settings, hooks: Watched): Promise<Answer> {
  const { timeLimit, gap, costs, reduce } = settings;
  hooks.entered?.('search');
  const model = buildModel(problem);
  const explained = async (): Promise<Answer> => {
    hooks.entered?.('explanation');
    const limits = { timeLimit, gap: 0, stopped: hooks.stopped };
    return { status: 'infeasible', explanation: await explain(problem, limits, costs) };
  };
  if (shortfalls(problem, model).length > 0) return explained();
  const ties = breakTies(model, problem);
  const upper = model.columns.map(() => 1);
  const programme = { sense: 'maximise' as const, costs: ties.costs, upper, rows: model.rows };
  const limits = { timeLimit, gap, ...watching(problem, model, ties, hooks) };
  const solved = reduce ? await reduced(programme, problem, model, limits) : await solve(programme, limits);
  if (solved.status === 'infeasible') return explained();
  const values = solved.values ?? valuesOf(settings.previous ?? [], model, problem);
  if (!values) return { status: 'no-loop-in-time' };
  const best = assembled(solved, values, ties.trueBound, model, problem);
  if (!settings.previous) return best;
  hooks.entered?.('least-change');
  return near(best, settings.previous, programme, settings.giveUp, limits, model, problem);
}

/** The best loop, or the one nearest to the previous among those nearly as good. */
async function near(
  best: Answer<AssembledLoop>,
  previous: Choice[],
  programme: Programme,
  giveUp: number,
  limits: SolveLimits,
  model: Model,
  problem: Problem,
): Promise<Answer<AssembledLoop>> {
  const found = await nearest(choicesOfLoop(best.loop), previous, programme, giveUp, limits, model, problem);
  const { choices, proven } = found;
  const broken = verifier(problem)(choices);
  if (broken.length > 0)
    throw new AssemblyError('solver-failed', `the nearest loop breaks a rule: ${broken[0]!.words}`);
  const objective = objectiveOf(choices, problem);
  const gap = best.bound === null ? null : Math.max(0, gapBetween(objective, best.bound));
  const givenUp = Math.max(0, best.objective - objective);
  const was = objectiveOf(previous, problem);
  const change = { ...changeBetween(previous, choices, problem), was, givenUp, proven };
  return { ...best, loop: layOut(choices, model, problem), objective, gap, change };
}

/** Searches without the questions that better ones always could stand in for. */
async function reduced(programme: Programme, problem: Problem, model: Model, limits: SolveLimits): Promise<Solved> {
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

/** Turns the solver's reports into loops. */
function watching(problem: Problem, model: Model, { trueBound }: TieBreak, { progress, stopped, seconds }: Watched) {
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

function assembled(
  solved: Solved,
  values: number[],
  trueBound: (bound: number) => number,
  model: Model,
  problem: Problem,
): Answer<AssembledLoop> {
  const choices = choicesOf(values, model, problem);
  const broken = verifier(problem)(choices);
  if (broken.length > 0)
    throw new AssemblyError('solver-failed', `the solver's loop breaks a rule: ${broken[0]!.words}`);
  const objective = objectiveOf(choices, problem);
  const loop = layOut(choices, model, problem);
  if (!Number.isFinite(solved.bound)) return { status: 'time-limit', loop, objective, bound: null, gap: null };
  // A bound a hair below the objective is rounding in the solver, not a better proof.
  const bound = Math.max(objective, trueBound(solved.bound));
  const gap = gapBetween(objective, bound);
  if (gap < provenGap) return { status: 'optimal', loop, objective, bound: objective, gap: 0 };
  return { status: solved.status === 'optimal' ? 'within-gap' : 'time-limit', loop, objective, bound, gap };
}

const gapBetween = (objective: number, bound: number): number =>
  (bound - objective) / Math.max(Math.abs(objective), 1e-9);

/** Relative gap within the solver's own tolerance for whole numbers. */
const provenGap = 1e-6;
