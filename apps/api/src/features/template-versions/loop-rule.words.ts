import type { LoopRules, MixRange } from '@loopwright/contracts';
import { counted } from '../loops/index.ts';

type Rules = Required<LoopRules>;
type LevelName = { level: (slug: string) => string };
type Tellers = { [K in keyof Rules]: [what: string, words: (value: Rules[K], names: LevelName) => string] };

/** How a rule over the whole loop was changed: "Level mix: no rule → Senior 2–4". */
export function loopRuleWords(rule: string, before: unknown, after: unknown, names: LevelName): string {
  const [what, words] = tellers[rule as keyof Rules] as [string, (value: unknown, names: LevelName) => string];
  const of = (value: unknown) => (value === undefined ? 'no rule' : words(value, names));
  return `${what}: ${of(before)} → ${of(after)}`;
}

const mixWords = (mix: Record<string, MixRange>, name: (slug: string) => string): string =>
  Object.entries(mix)
    .map(([slug, { from, to }]) => `${name(slug)} ${to === undefined ? `at least ${from}` : `${from}–${to}`}`)
    .join(', ') || 'no rule';

const steps = ['not at all', 'a little', 'clearly', 'above all'];
const tellers: Tellers = {
  levelMix: ['Level mix', (mix, { level }) => mixWords(mix, level)],
  formatMix: ['Format mix', (mix) => mixWords(mix, String)],
  exposure: [
    'Exposure',
    ({ days, maxUses }) =>
      maxUses === undefined
        ? `uses of ${counted(days, 'day')}`
        : `at most ${counted(maxUses, 'use')} in ${counted(days, 'day')}`,
  ],
  candidateDays: ['Not asked of a candidate again', (days) => `within ${counted(days, 'day')}`],
  unprovenPerSession: ['Unproven questions', (most) => `at most ${most} in a session`],
  weights: [
    'Weights',
    ({ value, depth, exposure }) => `value ${steps[value]}, depth ${steps[depth]}, exposure ${steps[exposure]}`,
  ],
};
