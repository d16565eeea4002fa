import { z } from 'zod';
import { AssemblyError } from './errors.ts';
import { explain, type Explanation, type RelaxationCosts } from './explain.ts';
import { buildModel, userRules, type Model } from './model.ts';
import { checked, parseProblem, type Problem } from './problem.ts';
import { choicesOf, objectiveOf } from './choices.ts';
import { layOut, type Loop } from './result.ts';
import { shortfalls } from './shortfalls.ts';
import { solve, type Solved } from './solve.ts';
import { breakTies } from './tie-break.ts';
import { verifier } from './verify.ts';

const Options = z.strictObject({
  timeLimit: z.number().min(0).default(20),
  gap: z.number().min(0).max(1).default(0),
  costs: z.partialRecord(z.enum(userRules), z.number().positive()).optional(),
});

export interface AssembleOptions {
  /** Wall seconds for the search, and again for the explanation when there is no loop; 20 unless told. */
  timeLimit?: number;
  /** Relative gap at which the search may stop, such as 0.01; 0 unless told: search until the loop is proven best. */
  gap?: number;
  /** Cost of relaxing each rule by one unit, above 0, where it differs from `defaultCosts`. */
  costs?: Partial<RelaxationCosts>;
}

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
export async function assemble(problem: unknown, options: AssembleOptions = {}): Promise<Assembly> {
  const started = performance.now();
  const answer = await answerTo(parseProblem(problem), checked(Options, options, ['options']));
  return { ...answer, seconds: (performance.now() - started) / 1000 };
}

type Answer<A = Assembly> = A extends Assembly ? Omit<A, 'seconds'> : never;

async function answerTo(problem: Problem, { timeLimit, gap, costs }: z.output<typeof Options>): Promise<Answer> {
  const model = buildModel(problem);
  const explained = async (): Promise<Answer> => ({
    status: 'infeasible',
    explanation: await explain(problem, { timeLimit, gap: 0 }, costs),
  });
  if (shortfalls(problem, model).length > 0) return explained();
  const { costs: worths, trueBound } = breakTies(model, problem);
  const upper = model.columns.map(() => 1);
  const solved = await solve({ sense: 'maximise', costs: worths, upper, rows: model.rows }, { timeLimit, gap });
  if (solved.status === 'infeasible') return explained();
  if (!solved.values) return { status: 'no-loop-in-time' };
  return assembled(solved, solved.values, trueBound, model, problem);
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
  const gap = (bound - objective) / Math.max(Math.abs(objective), 1e-9);
  if (gap < provenGap) return { status: 'optimal', loop, objective, bound: objective, gap: 0 };
  return { status: solved.status === 'optimal' ? 'within-gap' : 'time-limit', loop, objective, bound, gap };
}

/** Relative gap within the solver's own tolerance for whole numbers. */
const provenGap = 1e-6;
