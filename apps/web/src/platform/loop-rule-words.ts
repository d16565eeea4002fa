/** The rules over a whole loop, as they are told to people. */
import {
  type CoverageRule,
  EXPOSURE_DAYS,
  type LoopRules,
  type MixRange,
  questionFormats,
  usualWeights,
} from '@loopwright/contracts';
import { formatWords } from './bank-words.ts';
import { counted } from './words.ts';

/** What a rule is about, and what it asks for. */
export type RuleLine = { about: string; value: string };
/** What levels and competencies are called. */
export type RuleNames = Record<'level' | 'competency', (slug: string) => string>;

const boundsWords = ({ from, to }: MixRange): string => {
  if (to === undefined) return `at least ${from}`;
  if (from === 0) return to === 0 ? 'none' : `at most ${to}`;
  return from === to ? `exactly ${to}` : `${from} to ${to}`;
};

export const formatName = (slug: string): string => (formatWords as Record<string, string>)[slug] ?? slug;

/** Every rule beside the coverage, those of the levels first, in the order of `levels` where that is told. */
export function ruleLines(
  rules: LoopRules | undefined,
  { level, levels = [] }: Pick<RuleNames, 'level'> & { levels?: readonly string[] },
): RuleLine[] {
  const { levelMix = {}, formatMix = {}, exposure, candidateDays, unprovenPerSession, weights } = rules ?? {};
  const lines: (RuleLine | undefined)[] = [
    ...mixLines(levelMix, levels, (slug) => `Questions aimed at ${level(slug)}`),
    ...mixLines(formatMix, questionFormats, (slug) => `Questions of the format ${formatName(slug)}`),
    exposure && { about: 'Uses of a question', value: usesWords(exposure) },
    candidateDays === undefined
      ? undefined
      : { about: 'What a candidate was asked for another job', value: `avoided for ${counted(candidateDays, 'day')}` },
    unprovenPerSession === undefined
      ? undefined
      : { about: 'Unproven questions in a session', value: boundsWords({ from: 0, to: unprovenPerSession }) },
    weights && { about: 'Weights', value: weightsWords(weights) },
  ];
  return lines.filter((line) => line !== undefined);
}

/** The database has an order of its own, which tells nobody anything. */
const mixLines = (
  mix: Record<string, MixRange>,
  order: readonly string[],
  about: (slug: string) => string,
): RuleLine[] =>
  Object.entries(mix)
    .sort(([one], [other]) => order.indexOf(one) - order.indexOf(other))
    .map(([slug, range]) => ({ about: about(slug), value: boundsWords(range) }));

const usesWords = ({ days, maxUses }: NonNullable<LoopRules['exposure']>): string =>
  maxUses === undefined ? `counted over ${counted(days, 'day')}` : `at most ${maxUses} in ${counted(days, 'day')}`;

export const stepWords = ['not at all', 'a little', 'clearly', 'above all'] as const;
export const valueWords = ['', 'less', 'as usual', 'more'] as const;
const weightsWords = ({ value, depth, exposure }: NonNullable<LoopRules['weights']>): string =>
  `what a question tells you counts ${valueWords[value]}, several competencies at once ${stepWords[depth]}, rare use ${stepWords[exposure]}`;

/** How many rules a loop has, those of its coverage among them. */
export const ruleCount = (coverage: Record<string, CoverageRule>, rules: LoopRules | undefined): number =>
  Object.keys(coverage).length + ruleLines(rules, { level: String }).length;

export const usualDays = EXPOSURE_DAYS;
export const areUsual = ({ value, depth, exposure }: NonNullable<LoopRules['weights']>): boolean =>
  value === usualWeights.value && depth === usualWeights.depth && exposure === usualWeights.exposure;

/** More sessions than a loop has. */
export const MOST_OWNERS = 12;
export function ownersWords({ from, to }: NonNullable<CoverageRule['owners']>): string {
  if (to >= MOST_OWNERS) return from === 0 ? 'any' : `at least ${from}`;
  return boundsWords({ from, to });
}
