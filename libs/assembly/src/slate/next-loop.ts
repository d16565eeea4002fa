/** One loop of a slate: the best that keeps the slate's rules, or the one that comes closest to them. */
import type { Choice, Problem } from '../problem.ts';
import { choicesOf } from '../choices.ts';
import { solve, type Programme, type SolveLimits, type Solved } from '../solve.ts';
import { missesOf, widened, type SlateMiss } from './misses.ts';
import {
  rulesOf,
  slateModel,
  usesOf,
  fixedQuestions,
  type SlateModel,
  type SlateRule,
  type SlateRuleKind,
  type SlateState,
} from './slate.model.ts';
import type { SlateRules } from './slate.problem.ts';

export interface FoundLoop {
  choices: Choice[];
  /** What repeats within the slate take off the objective. */
  repeats: number;
  /** No loop under the same rules is worth more, repeats taken off; null when nothing was proven in time. */
  bound: number | null;
  proof: 'optimal' | 'time-limit';
  /** Rules of the slate that cannot be kept, each as little missed as can be; empty = all are kept. */
  misses: SlateMiss[];
}
type NextLoop = FoundLoop | 'infeasible' | 'no-loop-in-time';

/** What one unit of each miss costs when the rules cannot all be kept: only their ratios matter. */
const missCosts: Record<SlateRuleKind, number> = {
  anchor: 100,
  exposure: 10,
  overlap: 10,
  coverage: 5,
  level: 5,
  // Per unit of difficulty of the whole loop's mean.
  difficulty: 20,
};

export async function nextLoop(
  problem: Problem,
  state: SlateState,
  slate: SlateRules,
  repeatWeight: number,
  limits: SolveLimits,
): Promise<NextLoop> {
  const rules = rulesOf(problem, state, slate);
  const costs = repeatCosts(problem, state, repeatWeight);
  const first = await best(slateModel(problem, state, rules), costs, limits);
  if (first.status !== 'infeasible') return found(first, problem, state, rules, costs);
  const closest = await closestLoop(slateModel(problem, state, rules), state, limits);
  if (closest.status === 'infeasible') return 'infeasible';
  if (!closest.values) return 'no-loop-in-time';
  const near = choicesOf(closest.values, closest.model, problem);
  const model = slateModel(problem, state, widened(rules, near, problem, state));
  const again = await best(model, costs, limits);
  // The closest loop itself keeps the widened rules: it stands in when time is up before a better one is found.
  const solved = again.values ? again : { ...again, status: 'time-limit' as const, values: closest.values };
  return found(solved, problem, state, rules, costs);
}

type SolvedModel = Solved & { model: SlateModel['model'] };

async function best(
  { model, ruled, uses }: SlateModel,
  costs: ReadonlyMap<string, number>,
  limits: SolveLimits,
): Promise<SolvedModel> {
  const worths = model.columns.map(() => 0);
  for (const { at, column } of uses) worths[at] = column.worth - (costs.get(column.question.id) ?? 0);
  const rows = [...model.rows, ...ruled.flatMap((one) => one.rows)];
  const programme: Programme = { sense: 'maximise', costs: worths, upper: worths.map(() => 1), rows };
  return { ...(await solve(programme, { ...limits, lean: true })), model };
}

/** Keeps the job's rules and misses the slate's as little as can be. */
async function closestLoop(
  { model, ruled }: SlateModel,
  { reference }: SlateState,
  limits: SolveLimits,
): Promise<SolvedModel> {
  const slacks: number[] = [];
  const perMinute = 1 / Math.max(1, reference.minutes);
  const eased = ruled.flatMap(({ rule, rows }) =>
    rows.map((row) => {
      const cost = missCosts[rule.kind] * (rule.kind === 'difficulty' ? perMinute : 1);
      const slack = model.columns.length + slacks.push(cost) - 1;
      const gives = row.sense === 'at-least' ? 1 : -1;
      return { ...row, columns: [...row.columns, slack], coefficients: [...row.coefficients, gives] };
    }),
  );
  const programme: Programme = {
    sense: 'minimise',
    costs: [...model.columns.map(() => 0), ...slacks],
    upper: [...model.columns.map(() => 1), ...slacks.map(() => Infinity)],
    continuous: [...model.columns.map(() => false), ...slacks.map(() => true)],
    rows: [...model.rows, ...eased],
  };
  return { ...(await solve(programme, limits)), model };
}

function found(
  { status, values, bound, model }: SolvedModel,
  problem: Problem,
  state: SlateState,
  rules: readonly SlateRule[],
  costs: ReadonlyMap<string, number>,
): NextLoop {
  if (!values) return 'no-loop-in-time';
  const choices = choicesOf(values, model, problem);
  return {
    choices,
    repeats: choices.reduce((sum, { question }) => sum + (costs.get(question) ?? 0), 0),
    bound: Number.isFinite(bound) ? bound : null,
    proof: status === 'optimal' ? 'optimal' : 'time-limit',
    misses: missesOf(choices, rules, problem, state),
  };
}

/** A varied question costs more with each loop that asks it already. */
function repeatCosts(problem: Problem, { anchors, loops }: SlateState, weight: number): Map<string, number> {
  const fixed = fixedQuestions(problem, anchors);
  return new Map([...usesOf(loops)].filter(([id]) => !fixed.has(id)).map(([id, uses]) => [id, uses * weight]));
}
