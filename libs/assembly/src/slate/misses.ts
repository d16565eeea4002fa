import type { Choice, Problem } from '../problem.ts';
import { figuresOf, type LevelPart } from './figures.ts';
import { fixedQuestions, type SlateRule, type SlateState } from './slate.model.ts';

/** A rule of the slate that a loop does not keep, and by how much. */
export interface SlateMiss {
  kind: SlateRule['kind'];
  subject: string;
  /** What the loop has, and the nearest number that the rule allows. */
  is: number;
  allowed: number;
  by: number;
  words: string;
}

/** Forgives rounding in a mean of decimals. */
const TOLERANCE = 1e-6;

/** Measures a loop against the slate's rules. */
export function missesOf(
  choices: readonly Choice[],
  rules: readonly SlateRule[],
  problem: Problem,
  state: SlateState,
): SlateMiss[] {
  const value = measure(choices, problem, state);
  return rules.flatMap((rule) => {
    const is = value(rule);
    const allowed = Math.min(Math.max(is, rule.least ?? -Infinity), rule.most ?? Infinity);
    const by = Math.abs(is - allowed);
    if (by <= TOLERANCE) return [];
    return [{ kind: rule.kind, subject: rule.subject, is, allowed, by, words: inWords(rule, is, allowed) }];
  });
}

/** The rules with every number moved as far as the loop needs. */
export function widened(
  rules: readonly SlateRule[],
  choices: readonly Choice[],
  problem: Problem,
  state: SlateState,
): SlateRule[] {
  const value = measure(choices, problem, state);
  return rules.map((rule) => {
    const is = value(rule);
    return {
      ...rule,
      ...(rule.least === undefined ? {} : { least: Math.min(rule.least, is) }),
      ...(rule.most === undefined ? {} : { most: Math.max(rule.most, is) }),
    };
  });
}

/** What a loop has, in the unit of each rule. */
function measure(choices: readonly Choice[], problem: Problem, state: SlateState): (rule: SlateRule) => number {
  const figures = figuresOf(choices, problem);
  const asked = new Map(choices.map(({ question, session }) => [question, session]));
  const fixed = fixedQuestions(problem, state.anchors);
  const shared = (loop: string) =>
    state.loops
      .find(({ id }) => id === loop)!
      .choices.filter(({ question }) => asked.has(question) && !fixed.has(question)).length;
  const inPlace = (question: string) =>
    state.anchors.some((anchor) => anchor.question === question && asked.get(question) === anchor.session) ? 1 : 0;
  return ({ kind, subject, least }) => {
    // A loop that asks nothing is neither hard nor easy.
    if (kind === 'difficulty') return figures.difficulty ?? least ?? 0;
    if (kind === 'level') return figures.levels[subject as LevelPart];
    if (kind === 'coverage') return figures.coverage.find(({ competency }) => competency === subject)!.questions;
    if (kind === 'anchor') return inPlace(subject);
    return kind === 'overlap' ? shared(subject) : Number(asked.has(subject));
  };
}

const rounded = (value: number) => String(Math.round(value * 1000) / 1000);

function inWords({ kind, subject }: SlateRule, is: number, allowed: number): string {
  const bound = is < allowed ? 'at least' : 'at most';
  if (kind === 'anchor') return `does not ask the anchor ${subject}`;
  if (kind === 'exposure') return `asks ${subject} although it was asked often enough`;
  if (kind === 'overlap') return `shares ${is} varied questions with ${subject}, ${bound} ${allowed} allowed`;
  if (kind === 'difficulty')
    return `has an expected difficulty of ${rounded(is)}, ${bound} ${rounded(allowed)} allowed`;
  const what = kind === 'level' ? `questions ${subject} the level` : `questions on ${subject}`;
  return `has ${is} ${what}, ${bound} ${allowed} allowed`;
}
