/** Words for the rules over a whole loop beside its coverage: owners, level mix, format mix, unproven questions. */
import type { BrokenRule, Reason, Relaxation } from '@loopwright/assembly';
import { counted, type Names } from './loop.names.ts';
import type { LoopProblem } from './loop.problem.ts';

/** "questions aimed at Senior" or "coding questions", with their number. */
type MixSubject = (n: number) => string;
export const mixSubject = (kind: string, slug: string, names: Names): MixSubject =>
  kind.startsWith('level-mix-')
    ? (n) => `${counted(n, 'question')} aimed at ${names.level(slug)}`
    : (n) => counted(n, `${names.format(slug)} question`);

const isMost = (kind: string): boolean => kind.endsWith('-to');

export function mixChange({ kind, from, to }: Relaxation, subject: MixSubject): string {
  if (isMost(kind)) return `Allow ${subject(to)} instead of ${from}`;
  return to === 0 ? `Drop the rule that asks for ${subject(from)}` : `Ask for only ${subject(to)} instead of ${from}`;
}

export const mixBinding = (kind: string, limit: number, subject: MixSubject): string =>
  isMost(kind) ? `${subject(limit)}, the most the loop may have` : `${subject(limit)}, the fewest the loop may have`;

export function ownerChange({ kind, from, to }: Relaxation, name: string): string {
  if (isMost(kind)) return `Let ${name} be the main subject in ${counted(to, 'session')} instead of at most ${from}`;
  if (to === 0) return `Let ${name} be the main subject of no session instead of at least ${from}`;
  return `Ask for ${name} as a main subject in only ${counted(to, 'session')} instead of ${from}`;
}

export const ownerBinding = (kind: string, limit: number, name: string): string =>
  `${name}: the main subject in ${counted(limit, 'session')}, ${isMost(kind) ? 'the most it may own' : 'exactly as many as it needs'}`;

/** "unproven questions", in the number of those allowed. */
export const pilotWords = (n: number): string => (n === 1 ? 'unproven question' : 'unproven questions');

/** Broken rules over the whole loop, in words; undefined for every other rule. */
export function brokenWide(rule: BrokenRule, problem: LoopProblem, names: Names): string | undefined {
  const { kind, path } = rule;
  const { owners = [], levelMix = [], formatMix = [] } = problem.rules;
  const at = path[2] as number;
  if (kind.startsWith('owners-')) return brokenOwners(rule, owners[at]!, names.competency(owners[at]!.competency));
  if (kind.startsWith('level-mix-')) {
    const mix = levelMix[at]!;
    return brokenMix(rule, mix, mixSubject(kind, problem.levels[mix.level]!, names));
  }
  if (kind.startsWith('format-mix-'))
    return brokenMix(rule, formatMix[at]!, mixSubject(kind, formatMix[at]!.format, names));
  return undefined;
}

type Span = { from: number; to?: number | undefined };

function brokenMix({ kind, by }: BrokenRule, { from, to = 0 }: Span, subject: MixSubject): string {
  return isMost(kind)
    ? `${subject(to + by)}, and at most ${to} are wanted.`
    : `${subject(from - by)} of at least ${from}.`;
}

function brokenOwners({ kind, by }: BrokenRule, { from, to = 0 }: Span, name: string): string {
  if (isMost(kind)) return `${name}: the main subject in ${counted(to + by, 'session')}, and at most ${to} may own it.`;
  if (from - by === 0) return `${name}: the main subject of no session, and at least ${from} must own it.`;
  return `${name}: the main subject in ${counted(from - by, 'session')} of at least ${from}.`;
}

/** Why a question is there, where a rule over the whole loop needs it. */
export function wideReason(reason: Reason, names: Names): string[] {
  if (reason.kind === 'owner' && reason.needed)
    return [`Makes this session own ${names.competency(reason.competency)}`];
  if (reason.kind === 'level-mix' && reason.needed) return [`Needed among those aimed at ${names.level(reason.level)}`];
  if (reason.kind === 'format-mix' && reason.needed)
    return [`Needed among the ${names.format(reason.format)} questions`];
  return [];
}
