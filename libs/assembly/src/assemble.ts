import { z } from 'zod';
import { assembled, near, type Answer, type Assembly } from './answer.ts';
import { explain, type RelaxationCosts } from './explain.ts';
import { buildModel, userRules } from './model.ts';
import { valuesOf } from './near.ts';
import { checked, parseProblem, type Choice, type Problem } from './problem.ts';
import { watching, type AssembleHooks, type Watched } from './progress.ts';
import { reduced } from './reduced-search.ts';
import { shortfalls } from './shortfalls.ts';
import { solve } from './solve.ts';
import { breakTies } from './tie-break.ts';

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
/**
 * Assembles the loop that measures most and keeps every rule.
 *
 * The same problem and options give the same loop, whatever the order of the bank, unless the time limit ends the
 * search. Blocks its thread while the solver runs; servers use `SolverProcess`.
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
  const searched = { problem, model, programme, limits };
  const solved = reduce ? await reduced(searched) : await solve(programme, limits);
  if (solved.status === 'infeasible') return explained();
  const values = solved.values ?? valuesOf(settings.previous ?? [], model, problem);
  if (!values) return { status: 'no-loop-in-time' };
  const best = assembled(solved, values, ties.trueBound, model, problem);
  if (!settings.previous) return best;
  hooks.entered?.('least-change');
  return near(best, settings.previous, settings.giveUp, searched);
}
