import { z } from 'zod';
import type { Assembly } from '../answer.ts';
import { assemble } from '../assemble.ts';
import { checked, type Choice, type Problem } from '../problem.ts';
import { AssemblyError } from '../errors.ts';
import { choicesOfLoop, objectiveOf } from '../choices.ts';
import { gapBetween } from '../gap.ts';
import { worthOf } from '../worth.ts';
import { anchorsOf } from './anchors.ts';
import { difficultyOf, figuresOf, type LoopFigures } from './figures.ts';
import type { SlateMiss } from './misses.ts';
import { nextLoop, type FoundLoop } from './next-loop.ts';
import { parseSlate, type SlateProblem } from './slate.problem.ts';
import type { SlateState } from './slate.model.ts';
import { reportOf, type SlateReport } from './slate.report.ts';
import { verifySlate } from './slate.verify.ts';

const Options = z.strictObject({
  timeLimit: z.number().min(0).default(10),
  gap: z.number().min(0).max(1).default(0.01),
});

export interface SlateOptions {
  /** Wall seconds for each search; a loop that cannot keep the slate's rules takes up to three. 10 unless told. */
  timeLimit?: number;
  /** Relative gap at which the search for a loop may stop; 0.01 unless told. */
  gap?: number;
}

/** A candidate's loop. */
export interface SlateLoop {
  id: string;
  /** `optimal` = proven within the asked gap; `time-limit` = best known when time ran out. */
  status: 'optimal' | 'time-limit';
  /** In the order of the sessions; within one, easier and shorter questions first. */
  choices: Choice[];
  /** Sum of the questions' worth: what the loop measures. */
  objective: number;
  /** What repeats within the slate take off; the search maximises `objective - repeats`. */
  repeats: number;
  /** No loop under the same rules is worth more, repeats taken off; null when nothing was proven. */
  bound: number | null;
  /** (bound - (objective - repeats)) / |objective - repeats|; null without a bound. */
  gap: number | null;
  figures: LoopFigures;
  /** Rules of the slate that this loop cannot keep, each missed as little as can be; empty = all are kept. */
  misses: SlateMiss[];
}

/** No loop for this candidate: the job's own rules cannot be kept with what the candidate met before. */
export interface NoSlateLoop {
  id: string;
  status: 'infeasible' | 'no-loop-in-time';
  /** Of an infeasible loop: the job's problem for this candidate and what to relax. */
  because?: Extract<Assembly, { status: 'infeasible' }>['explanation'];
}

export interface Slate extends SlateReport {
  status: 'assembled';
  /** The loop that the others are held against, and what all of them ask. */
  reference: { choices: Choice[]; figures: LoopFigures };
  anchors: Choice[];
  /** One entry per candidate, in the order of the slate. */
  loops: (SlateLoop | NoSlateLoop)[];
  seconds: number;
}
/** Without a reference loop there is no slate: the answer is the one about the job's own problem. */
export type SlateAnswer = Slate | { status: 'no-reference'; assembly: Assembly; seconds: number };

/** One more candidate's loop is done. */
export type SlateProgress = (done: number, of: number) => void;

/**
 * Assembles loops that treat the candidates of one job alike: shared anchor questions, and the same coverage, level mix
 * and expected difficulty within stated bands; the rest varies, so that no question is met by everybody.
 *
 * The loops are assembled one after another, each the best under the rules given those before it: a joint programme for
 * all of them is out of reach. A rule that a loop cannot keep is missed as little as can be, and told. The same slate
 * and options give the same loops unless a time limit ends a search. Blocks its thread; servers use `SolverProcess`.
 *
 * @param input a `SlateProblemInput`
 * @throws ProblemError with the path and rule of everything wrong
 * @throws AssemblyError `solver-failed`
 */
export async function assembleSlate(
  input: unknown,
  options: SlateOptions = {},
  onProgress?: SlateProgress,
): Promise<SlateAnswer> {
  const started = performance.now();
  const since = () => (performance.now() - started) / 1000;
  const slate = parseSlate(input);
  const limits = checked(Options, options, ['options']);
  const reference = await referenceOf(slate, limits);
  if (!Array.isArray(reference)) return { status: 'no-reference', assembly: reference, seconds: since() };
  const assembled = await loopsOf(slate, reference, limits, onProgress);
  const broken = verifySlate(slate, assembled);
  if (broken.length > 0) throw new AssemblyError('solver-failed', `the slate breaks a rule: ${broken[0]!.words}`);
  return { ...assembled, ...reportOf(slate, assembled), status: 'assembled', seconds: since() };
}

/**
 * The first loop that was given out, or the best loop of questions that no candidate has met; where there is none of
 * these, the best loop of the job: questions that somebody has met are then no anchors.
 */
async function referenceOf(slate: SlateProblem, limits: z.output<typeof Options>): Promise<Choice[] | Assembly> {
  const { problem, candidates, earlier, anchors } = slate;
  if (earlier[0]) return earlier[0].choices;
  const pinned = [...problem.rules.pinned, ...(anchors.questions ?? [])];
  const anchored: Problem = { ...problem, rules: { ...problem.rules, pinned } };
  const met = candidates.flatMap((one) => one.seen);
  const unmet = await assemble(withSeen(anchored, met), limits);
  const assembly = 'loop' in unmet || met.length === 0 ? unmet : await assemble(anchored, limits);
  return 'loop' in assembly ? choicesOfLoop(assembly.loop) : assembly;
}

export type AssembledSlate = Pick<Slate, 'reference' | 'anchors' | 'loops'>;

async function loopsOf(
  slate: SlateProblem,
  reference: Choice[],
  limits: z.output<typeof Options>,
  onProgress?: SlateProgress,
): Promise<AssembledSlate> {
  const { problem, candidates, earlier, rules } = slate;
  const anchors = anchorsOf(slate, reference);
  const given = [...earlier];
  const figures = figuresOf(reference, problem);
  const mostUses = Math.max(1, Math.floor(rules.maxShare * (earlier.length + candidates.length) + 1e-9));
  const weight = rules.repeatCost * averageWorth(reference, problem);
  const loops: AssembledSlate['loops'] = [];
  for (const { id, seen } of candidates) {
    const own = withSeen(problem, seen);
    const state: SlateState = { reference: figures, anchors, loops: given, mostUses };
    const answer = await nextLoop(own, state, rules, weight, limits);
    if (typeof answer === 'string') loops.push(await withoutLoop(id, answer, own, limits));
    else {
      loops.push(slateLoop(id, answer, own));
      given.push({ id, choices: answer.choices });
    }
    onProgress?.(loops.length, candidates.length);
  }
  return { reference: { choices: reference, figures }, anchors, loops };
}

function slateLoop(id: string, { choices, repeats, bound, proof, misses }: FoundLoop, problem: Problem): SlateLoop {
  const objective = objectiveOf(choices, problem);
  const searched = objective - repeats;
  // A bound a hair below the objective is rounding in the solver, not a better proof.
  const proven = bound === null ? null : Math.max(bound, searched);
  return {
    id,
    status: proof,
    choices: inOrder(choices, problem),
    objective,
    repeats,
    bound: proven,
    gap: proven === null ? null : gapBetween(searched, proven),
    figures: figuresOf(choices, problem),
    misses,
  };
}

function inOrder(choices: readonly Choice[], { bank, sessions }: Problem): Choice[] {
  const byId = new Map(bank.map((question) => [question.id, question]));
  const place = new Map(sessions.map(({ id }, s) => [id, s]));
  return [...choices].sort((one, other) => {
    const [a, b] = [byId.get(one.question)!, byId.get(other.question)!];
    const apart = place.get(one.session)! - place.get(other.session)! || difficultyOf(a) - difficultyOf(b);
    return apart || a.minutes - b.minutes || (a.id < b.id ? -1 : 1);
  });
}

async function withoutLoop(
  id: string,
  status: NoSlateLoop['status'],
  problem: Problem,
  limits: z.output<typeof Options>,
): Promise<NoSlateLoop> {
  if (status === 'no-loop-in-time') return { id, status };
  const assembly = await assemble(problem, limits);
  return assembly.status === 'infeasible' ? { id, status, because: assembly.explanation } : { id, status };
}

function averageWorth(choices: readonly Choice[], problem: Problem): number {
  const ids = new Set(choices.map(({ question }) => question));
  const worths = problem.bank
    .filter(({ id }) => ids.has(id))
    .map((question) => Math.abs(worthOf(question, problem.rules)));
  return worths.reduce((sum, worth) => sum + worth, 0) / Math.max(1, worths.length);
}

/** The job's problem for candidates who met these questions. */
function withSeen(problem: Problem, seen: readonly string[]): Problem {
  const met = new Set(seen);
  return {
    ...problem,
    bank: problem.bank.map((question) => (met.has(question.id) ? { ...question, seen: true } : question)),
  };
}
