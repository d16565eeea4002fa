/**
 * What a slate asks of one of its loops, as rows over the model of the job's problem.
 *
 * Method: parallel forms by 0-1 programming, one after another around a reference form with an anchor section (van der
 * Linden, Linear Models for Optimal Test Design, 2005, ch. 6). A mean over the asked minutes within a band is linear:
 * the sum of minutes x (difficulty - edge) has the sign of (mean - edge).
 */
import { buildModel, type Model, type Row, type UseColumn } from '../model.ts';
import type { Choice, Problem } from '../problem.ts';
import { difficultyOf, levelPart, levelParts, shows, type LoopFigures } from './figures.ts';
import type { SlateRules } from './slate.problem.ts';

export type SlateRuleKind = 'anchor' | 'difficulty' | 'level' | 'coverage' | 'exposure' | 'overlap';
/** A rule of the slate: what it is about, and the numbers to keep. */
export interface SlateRule {
  kind: SlateRuleKind;
  /** The anchor's or the question's id, `below`, a competency, another loop's id; the slate for difficulty. */
  subject: string;
  least?: number;
  most?: number;
}

/** What was given out so far, and what the reference is like. */
export interface SlateState {
  reference: LoopFigures;
  anchors: readonly Choice[];
  loops: readonly { id: string; choices: readonly Choice[] }[];
  /** Loops that one varied question may be asked in. */
  mostUses: number;
}

type Use = { at: number; column: UseColumn };

export interface SlateModel {
  model: Model;
  /** Each rule with its rows. */
  ruled: { rule: SlateRule; rows: Pick<Row, 'sense' | 'limit' | 'columns' | 'coefficients'>[] }[];
  uses: Use[];
}

/** Everything that the slate asks of its next loop. */
export function rulesOf(
  problem: Problem,
  { reference, anchors, loops, mostUses }: SlateState,
  rules: SlateRules,
): SlateRule[] {
  const around = (value: number, band: number) => ({ least: Math.max(0, value - band), most: value + band });
  const fixed = fixedQuestions(problem, anchors);
  const difficulty = reference.difficulty ?? 0;
  const stated: SlateRule[] = [
    ...anchors.map(({ question }) => ({ kind: 'anchor' as const, subject: question, least: 1 })),
    {
      kind: 'difficulty',
      subject: 'slate',
      least: difficulty - rules.difficultyBand,
      most: difficulty + rules.difficultyBand,
    },
    ...levelParts.map((part) => ({
      kind: 'level' as const,
      subject: part,
      ...around(reference.levels[part], rules.levelBand),
    })),
    ...reference.coverage.map(({ competency, questions }) => ({
      kind: 'coverage' as const,
      subject: competency,
      ...around(questions, rules.coverageBand),
    })),
    ...[...usesOf(loops)]
      .filter(([question, uses]) => uses >= mostUses && !fixed.has(question))
      .map(([question]) => ({ kind: 'exposure' as const, subject: question, most: 0 })),
  ];
  const { maxOverlap } = rules;
  if (maxOverlap === undefined) return stated;
  return [...stated, ...loops.map(({ id }) => ({ kind: 'overlap' as const, subject: id, most: maxOverlap }))];
}

/** Loops that ask each question. */
export function usesOf(loops: SlateState['loops']): Map<string, number> {
  const uses = new Map<string, number>();
  for (const { choices } of loops)
    for (const { question } of choices) uses.set(question, (uses.get(question) ?? 0) + 1);
  return uses;
}

/** Questions that every loop asks: anchors, and what the job pins. */
export const fixedQuestions = (problem: Problem, anchors: readonly Choice[]): Set<string> =>
  new Set([...anchors, ...problem.rules.pinned].map(({ question }) => question));

/** The model of the problem with the rows of these rules. */
export function slateModel(problem: Problem, state: SlateState, rules: readonly SlateRule[]): SlateModel {
  const model = buildModel(problem);
  const uses = model.columns.flatMap((column, at) => (column.kind === 'use' ? [{ at, column }] : []));
  return { model, uses, ruled: rules.map((rule) => ({ rule, rows: rowsOf(rule, uses, problem, state) })) };
}

function rowsOf(rule: SlateRule, uses: Use[], problem: Problem, state: SlateState) {
  if (rule.kind === 'difficulty') return difficultyRows(rule, uses);
  const counted = uses.filter(counts(rule, problem, state));
  const columns = counted.map(({ at }) => at);
  const coefficients = columns.map(() => 1);
  return [
    ...(rule.least === undefined || rule.least === 0
      ? []
      : [{ sense: 'at-least' as const, limit: rule.least, columns, coefficients }]),
    ...(rule.most === undefined ? [] : [{ sense: 'at-most' as const, limit: rule.most, columns, coefficients }]),
  ];
}

/** Which uses a counting rule counts. */
function counts({ kind, subject }: SlateRule, problem: Problem, state: SlateState): (use: Use) => boolean {
  if (kind === 'level') return ({ column }) => levelPart(column.question, problem.level) === subject;
  if (kind === 'coverage') return ({ column }) => shows(column.question, subject);
  if (kind === 'exposure') return ({ column }) => column.question.id === subject;
  if (kind === 'anchor') {
    const sessions = new Set(state.anchors.filter((one) => one.question === subject).map((one) => one.session));
    return ({ column }) => column.question.id === subject && sessions.has(problem.sessions[column.session]!.id);
  }
  const fixed = fixedQuestions(problem, state.anchors);
  const other = new Set(state.loops.find(({ id }) => id === subject)!.choices.map(({ question }) => question));
  return ({ column }) => other.has(column.question.id) && !fixed.has(column.question.id);
}

/** Room for rounding on the band's edges: minutes x difficulty. */
const ROOM = 1e-7;

function difficultyRows({ least, most }: SlateRule, uses: Use[]) {
  const columns = uses.map(({ at }) => at);
  const beyond = (edge: number) =>
    uses.map(({ column: { question } }) => question.minutes * (difficultyOf(question) - edge));
  return [
    ...(least === undefined
      ? []
      : [{ sense: 'at-least' as const, limit: -ROOM, columns, coefficients: beyond(least) }]),
    ...(most === undefined ? [] : [{ sense: 'at-most' as const, limit: ROOM, columns, coefficients: beyond(most) }]),
  ];
}
