/** The rules as they stand in the fields of their dialog, and back. */
import {
  type CoverageRule,
  type Loop,
  type LoopRules,
  type LoopWeights,
  type MixRange,
  questionFormats,
  usualWeights,
} from '@loopwright/contracts';
import { alike, type RuleChanges } from './rule-edits.ts';
import { areUsual, usualDays } from '../../platform/loop-rule-words.ts';

export type Bounds = { from: string; to: string };
/** `owners`: "usual", or from and to as "1-12". */
export type CoverageDraft = { questions: string; sessions: string; minutes: string; owners: string; mustHave: boolean };
export type RulesDraft = {
  coverage: Record<string, CoverageDraft>;
  levelMix: Record<string, Bounds>;
  formatMix: Record<string, Bounds>;
  maxUses: string;
  days: string;
  candidateDays: string;
  unproven: string;
  weights: LoopWeights;
};
export const USUAL = 'usual';

const textOf = (value: number | undefined): string => (value === undefined ? '' : String(value));
const boundsOf = (range: MixRange | undefined): Bounds => ({
  from: range && range.from > 0 ? String(range.from) : '',
  to: textOf(range?.to),
});
const fieldsFor = <T>(slugs: readonly string[], make: (slug: string) => T): Record<string, T> =>
  Object.fromEntries(slugs.map((slug) => [slug, make(slug)]));
const unique = (...slugs: string[][]): string[] => [...new Set(slugs.flat())];

type Known = { competencies: string[]; levels: string[] };
/** A field for everything that the organisation or the loop knows. */
export function draftOf({ coverage, rules = {} }: Pick<Loop, 'coverage' | 'rules'>, known: Known): RulesDraft {
  const { levelMix = {}, formatMix = {}, exposure, candidateDays, unprovenPerSession, weights } = rules;
  return {
    coverage: fieldsFor(unique(known.competencies, Object.keys(coverage)), (slug) => coverageDraft(coverage[slug])),
    levelMix: fieldsFor(unique(known.levels, Object.keys(levelMix)), (slug) => boundsOf(levelMix[slug])),
    formatMix: fieldsFor(unique([...questionFormats], Object.keys(formatMix)), (slug) => boundsOf(formatMix[slug])),
    maxUses: textOf(exposure?.maxUses),
    days: String(exposure?.days ?? usualDays),
    candidateDays: textOf(candidateDays),
    unproven: textOf(unprovenPerSession),
    weights: weights ?? usualWeights,
  };
}

function coverageDraft(rule: CoverageRule | undefined): CoverageDraft {
  if (!rule) return { questions: '', sessions: '1', minutes: '', owners: USUAL, mustHave: false };
  const { questions, sessions, minutes, owners, mustHave } = rule;
  return {
    ...{ questions: textOf(questions || undefined), sessions: String(sessions), minutes: textOf(minutes), mustHave },
    owners: owners ? `${owners.from}-${owners.to}` : USUAL,
  };
}

const isEmpty = (text: string): boolean => text.trim() === '';
const numberIn = (text: string): number | undefined => (isEmpty(text) ? undefined : Number(text));
/** Neither questions nor minutes are asked for: there is no rule, whatever else its fields say. */
export const isNoRule = ({ questions, minutes }: CoverageDraft): boolean =>
  (numberIn(questions) ?? 0) === 0 && isEmpty(minutes);

/** What the fields change; they must hold no issue. */
export function changesIn(draft: RulesDraft, { coverage }: Pick<Loop, 'coverage'>): RuleChanges {
  const covered = Object.entries(draft.coverage).map(([slug, fields]) => [slug, ruleIn(fields)] as const);
  return {
    coverage: Object.fromEntries(covered.filter(([slug, rule]) => alike(rule) !== alike(coverage[slug] ?? null))),
    rules: rulesIn(draft),
  };
}

function ruleIn(fields: CoverageDraft): CoverageRule | null {
  if (isNoRule(fields)) return null;
  const minutes = numberIn(fields.minutes);
  const [from = 0, to = 0] = fields.owners.split('-').map(Number);
  return {
    questions: numberIn(fields.questions) ?? 0,
    sessions: numberIn(fields.sessions) ?? 1,
    mustHave: fields.mustHave,
    ...(minutes !== undefined && { minutes }),
    ...(fields.owners !== USUAL && { owners: { from, to } }),
  };
}

function rulesIn(draft: RulesDraft): LoopRules | undefined {
  const [levelMix, formatMix] = [mixIn(draft.levelMix), mixIn(draft.formatMix)];
  const exposure = exposureIn(draft);
  const candidateDays = numberIn(draft.candidateDays);
  const unprovenPerSession = numberIn(draft.unproven);
  const rules: LoopRules = {
    ...(levelMix && { levelMix }),
    ...(formatMix && { formatMix }),
    ...(exposure && { exposure }),
    ...(candidateDays !== undefined && { candidateDays }),
    ...(unprovenPerSession !== undefined && { unprovenPerSession }),
    ...(!areUsual(draft.weights) && { weights: draft.weights }),
  };
  return Object.keys(rules).length > 0 ? rules : undefined;
}

function mixIn(fields: Record<string, Bounds>): Record<string, MixRange> | undefined {
  const set = Object.entries(fields).filter(([, { from, to }]) => !isEmpty(from) || !isEmpty(to));
  if (set.length === 0) return undefined;
  return Object.fromEntries(
    set.map(([slug, { from, to }]) => [slug, { from: numberIn(from) ?? 0, ...(!isEmpty(to) && { to: Number(to) }) }]),
  );
}

/** The days are a rule of their own only where something counts uses. */
function exposureIn({ maxUses, days, weights }: RulesDraft): LoopRules['exposure'] {
  const window = numberIn(days) ?? usualDays;
  if (!isEmpty(maxUses)) return { days: window, maxUses: Number(maxUses) };
  return weights.exposure > 0 && window !== usualDays ? { days: window } : undefined;
}
