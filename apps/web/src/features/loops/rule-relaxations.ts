/** Proposals to loosen rules over the whole loop, as edits; `asked` is the loop of which the assembler spoke. */
import type { CoverageRule, Loop, MixRange } from '@loopwright/contracts';
import { leastOwners } from './loop-words.ts';
import type { Edit } from './plan.ts';
import { changeRules } from './plan-edits.ts';
import { changeRule } from './rule-edits.ts';
import { MOST_OWNERS } from '../../platform/loop-rule-words.ts';

/** The edit for `coverage.…` or `rules.…`; null when it can only be told, or when it is no longer needed. */
export function ruleEditFor({ rule, by }: { rule: string; by: number }, asked: Loop, now: Loop): Edit | null {
  const [subject, id = '', part = '', end = ''] = rule.split('.');
  const change: Change = { end, by: Math.ceil(by), asked, now };
  if (subject === 'coverage') return part === 'owners' ? disowned(id, change) : loosened(id, part, change);
  if (id === 'unprovenPerSession') return allowed(change);
  return id === 'levelMix' || id === 'formatMix' ? mixed(id, part, change) : null;
}

type Change = { end: string; by: number; asked: Loop; now: Loop };
const isEnd = (end: string): end is 'from' | 'to' => end === 'from' || end === 'to';
const counts = ['questions', 'sessions', 'minutes'] as const;
type Count = (typeof counts)[number];

/** The number that gives way, or null when it is there already. */
function given(then: number, now: number, end: 'from' | 'to', by: number): number | null {
  const to = end === 'to' ? then + by : Math.max(0, then - by);
  return (end === 'to' ? now >= to : now <= to) ? null : to;
}

function loosened(slug: string, name: string, { by, asked, now: { coverage } }: Change): Edit | null {
  const [then, rule] = [asked.coverage[slug], coverage[slug]];
  const part = counts.find((count) => count === name);
  if (!then || !rule || !part) return null;
  const to = given(then[part] ?? 0, rule[part] ?? 0, 'from', by);
  if (to === null) return null;
  const next = to === 0 ? ruleWithout(rule, part) : { ...rule, [part]: to };
  return changeRules(coverage, { [slug]: next }, next ? 'Loosened the coverage' : 'Dropped a rule of the coverage');
}

/** A competency in no question or no session is no rule any more; one without least minutes may still be. */
function ruleWithout({ minutes: _, ...rule }: CoverageRule, part: Count): CoverageRule | null {
  return part === 'minutes' && rule.questions > 0 ? rule : null;
}

function disowned(slug: string, { end, by, asked, now: { coverage } }: Change): Edit | null {
  const [then, rule] = [asked.coverage[slug], coverage[slug]];
  if (!then || !rule || !isEnd(end)) return null;
  const to = given(ownersOf(then)[end], ownersOf(rule)[end], end, by);
  if (to === null) return null;
  const next = { ...rule, owners: { ...ownersOf(rule), [end]: to } };
  return changeRules(coverage, { [slug]: next }, 'Loosened who owns a competency');
}
const ownersOf = (rule: CoverageRule): { from: number; to: number } =>
  rule.owners ?? { from: leastOwners(rule), to: MOST_OWNERS };

function mixed(key: 'levelMix' | 'formatMix', kind: string, { end, by, asked, now: { rules } }: Change): Edit | null {
  const [then, range] = [asked.rules?.[key]?.[kind], rules?.[key]?.[kind]];
  if (!then || !range || !isEnd(end)) return null;
  const to = given(bound(then, end), bound(range, end), end, by);
  if (to === null) return null;
  const mix = mixWith(rules![key]!, kind, { ...range, [end]: to });
  return changeRule(rules, key, mix, 'Loosened a rule of the loop');
}
const bound = (range: MixRange, end: 'from' | 'to'): number => range[end] ?? Infinity;

/** At least none and no most is no rule any more. */
function mixWith(mixes: Record<string, MixRange>, kind: string, range: MixRange) {
  const { [kind]: _, ...others } = mixes;
  const mix = range.from === 0 && range.to === undefined ? others : { ...others, [kind]: range };
  return Object.keys(mix).length > 0 ? mix : undefined;
}

function allowed({ by, asked, now: { rules } }: Change): Edit | null {
  const [then, most] = [asked.rules?.unprovenPerSession, rules?.unprovenPerSession];
  if (then === undefined || most === undefined) return null;
  const to = given(then, most, 'to', by);
  return to === null ? null : changeRule(rules, 'unprovenPerSession', to, 'Allowed more unproven questions');
}
