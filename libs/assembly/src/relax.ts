import { focusMinutes, type Unit, type UserRule } from './model.ts';
import { parseProblem, type Problem } from './problem.ts';

/** One rule to relax, in numbers. */
export interface Relaxation {
  kind: UserRule;
  /** The rule in the problem, such as `rules.coverage[3].questions`. */
  rule: string;
  path: (string | number)[];
  /** How far, in `unit`; for a pin 1 question, which means that the pin is dropped. */
  by: number;
  unit: Unit;
  /** The number that stands in the problem now, and the one to write; for a pin 1 and 0, for a focus shares. */
  from: number;
  to: number;
  words: string;
}

/** Unit in which each rule of the team is relaxed. */
export const unitOf: Record<UserRule, Unit> = {
  pinned: 'questions',
  'coverage-questions': 'questions',
  'coverage-sessions': 'sessions',
  'coverage-minutes': 'minutes',
  'owners-from': 'sessions',
  'owners-to': 'sessions',
  'level-mix-from': 'questions',
  'level-mix-to': 'questions',
  'format-mix-from': 'questions',
  'format-mix-to': 'questions',
  'questions-from': 'questions',
  'questions-to': 'questions',
  'minutes-from': 'minutes',
  'minutes-to': 'minutes',
  focus: 'minutes',
  pilots: 'questions',
};

const raised = (kind: UserRule): boolean => kind.endsWith('-to') || kind === 'pilots';

/** The number that a rule states now, and the one that gives way by so much; every kind but `focus`. */
export function relaxedNumber(problem: Problem, kind: UserRule, path: (string | number)[], by: number) {
  const from = kind === 'pinned' ? 1 : (numberAt(problem, path) ?? 1);
  return { from, to: raised(kind) ? from + by : from - by };
}

/** The share that leaves out so many focus minutes of a session whose least minutes are relaxed to `least`. */
export function relaxedFocus(problem: Problem, path: (string | number)[], by: number, least: number) {
  const { focusShare, minutes } = problem.sessions[path[1] as number]!;
  const needed = focusMinutes(focusShare, minutes.from) - by;
  return { from: focusShare, to: least > 0 ? Math.min(focusShare, needed / least) : 0 };
}

/**
 * The problem with its rules relaxed; the given one stays as it is.
 *
 * @throws ProblemError when the problem is malformed
 */
export function relax(problem: unknown, relaxations: readonly Relaxation[]): Problem {
  const relaxed = structuredClone(parseProblem(problem));
  const dropped = new Set(relaxations.filter((r) => r.kind === 'pinned').map((r) => r.path.at(-1)));
  relaxed.rules.pinned = relaxed.rules.pinned.filter((_, p) => !dropped.has(p));
  for (const { kind, path, to } of relaxations) if (kind !== 'pinned') write(relaxed, path, to);
  return parseProblem(relaxed);
}

function numberAt(problem: Problem, path: (string | number)[]): number | undefined {
  let value: unknown = problem;
  for (const key of path) value = (value as Record<string | number, unknown>)[key];
  return typeof value === 'number' ? value : undefined;
}

function write(problem: Problem, path: (string | number)[], to: number): void {
  let holder = problem as unknown as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>;
  holder[path.at(-1)!] = to;
}
