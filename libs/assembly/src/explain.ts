/**
 * Why no loop keeps every rule, and the cheapest way out.
 *
 * Method: elastic programming (Chinneck, Feasibility and Infeasibility in Optimization, 2008): every rule of the team
 * may give way at a cost per unit; the least total cost names the rules and how far each must give.
 */
import { AssemblyError, pathInWords } from './errors.ts';
import { buildModel, userRules, type Model, type UserRule } from './model.ts';
import type { Choice, Problem } from './problem.ts';
import { relax, relaxedFocus, relaxedNumber, unitOf, type Relaxation } from './relax.ts';
import { relaxationInWords } from './relaxation-words.ts';
import { choicesOf } from './choices.ts';
import { shortfalls, type Shortfall } from './shortfalls.ts';
import { solve, type Programme, type SolveLimits } from './solve.ts';
import { verifier, type BrokenRule } from './verify.ts';

/** Cost of relaxing each rule by one of its units; no unit of its own, only ratios matter. */
export type RelaxationCosts = Record<UserRule, number>;

/** Pins, owners and coverage hold longest, then counts of questions, then minutes. */
export const defaultCosts: RelaxationCosts = {
  pinned: 60,
  'coverage-questions': 20,
  'coverage-sessions': 15,
  'coverage-minutes': 1,
  'owners-from': 20,
  'owners-to': 15,
  'level-mix-from': 6,
  'level-mix-to': 6,
  'format-mix-from': 6,
  'format-mix-to': 6,
  'questions-from': 8,
  'questions-to': 8,
  pilots: 8,
  'minutes-to': 2,
  'minutes-from': 1,
  focus: 1,
};

export interface Explanation {
  /** Rules that lack eligible questions; each is a conflict by itself. */
  shortfalls: Shortfall[];
  /** Rules to relax together; with them the problem has a loop, `loop`. */
  relaxations: Relaxation[];
  /** Total cost of the relaxations. */
  cost: number;
  /** Whether no cheaper set exists; false when the time limit came first. */
  proven: boolean;
  /** A loop that keeps every rule once these are relaxed; not the best such loop. */
  loop: Choice[];
}

/**
 * Finds the cheapest relaxations that make an infeasible problem feasible.
 *
 * @param limits the time limit; with its end the cheapest set found so far is returned, marked not `proven`
 * @throws AssemblyError `solver-failed` when the relaxed problem would still break a rule
 */
export async function explain(
  problem: Problem,
  limits: SolveLimits,
  costs: Partial<RelaxationCosts> = {},
): Promise<Explanation> {
  const model = buildModel(problem);
  const priced = { ...defaultCosts, ...costs };
  const solved = await solve(elastic(model, priced), limits);
  // Asking nothing at all is always a way out: every rule of the team gives way.
  const loop = choicesOf(solved.values ?? model.columns.map(() => 0), model, problem);
  const broken = verifier(problem)(loop);
  const relaxations = broken.map((rule) => relaxation(rule, broken, problem));
  const still = verifier(relax(problem, relaxations))(loop);
  if (still.length > 0)
    throw new AssemblyError('solver-failed', `the relaxed problem still breaks: ${still[0]!.words}`);
  return {
    shortfalls: shortfalls(problem, model),
    relaxations,
    cost: relaxations.reduce((sum, { kind, by }) => sum + priced[kind] * by, 0),
    proven: solved.status === 'optimal',
    loop,
  };
}

/** The model with one slack column for every rule of the team. */
function elastic(model: Model, costs: RelaxationCosts): Programme {
  const columns = model.columns.length;
  const priced: number[] = [];
  const upper: number[] = [];
  const rows = model.rows.map((row) => {
    if (!isUserRule(row.rule.kind)) return row;
    const short = row.sense === 'at-least';
    const slack = columns + priced.push(costs[row.rule.kind]) - 1;
    upper.push(short ? row.limit : Infinity);
    return { ...row, columns: [...row.columns, slack], coefficients: [...row.coefficients, short ? 1 : -1] };
  });
  return {
    sense: 'minimise',
    costs: [...model.columns.map(() => 0), ...priced],
    upper: [...model.columns.map(() => 1), ...upper],
    continuous: [...model.columns.map(() => false), ...priced.map(() => true)],
    rows,
  };
}

const isUserRule = (kind: string): kind is UserRule => (userRules as readonly string[]).includes(kind);

/** A broken rule as the change that mends it; a focus also depends on how its session's minutes give way. */
function relaxation({ kind, path, by }: BrokenRule, broken: BrokenRule[], problem: Problem): Relaxation {
  if (!isUserRule(kind)) throw new AssemblyError('solver-failed', `no rule of the team: ${kind}`);
  const shorter = broken.find((rule) => rule.kind === 'minutes-from' && rule.path[1] === path[1])?.by ?? 0;
  const change =
    kind === 'focus'
      ? relaxedFocus(problem, path, by, problem.sessions[path[1] as number]!.minutes.from - shorter)
      : relaxedNumber(problem, kind, path, by);
  const stated = { kind, rule: pathInWords(path), path, by, unit: unitOf[kind], ...change };
  return { ...stated, words: relaxationInWords(stated, problem) };
}
