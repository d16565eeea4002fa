/** The rules of a plan as the assembly library states them. */
import type { Choice } from '@loopwright/assembly';
import { type CoverageRule, type LoopPlan, type LoopWeights, type MixRange, usualWeights } from '@loopwright/contracts';

type Span = { from: number; to?: number | undefined };
export type ProblemRules = {
  coverage: { competency: string; questions: number; sessions: number; minutes?: number | undefined }[];
  owners?: { competency: string; from: number; to: number }[];
  levelMix?: ({ level: number } & Span)[];
  formatMix?: ({ format: string } & Span)[];
  pinned: Required<Choice>[];
  banned: string[];
  maxUses?: number | undefined;
  onePilotPerSession?: boolean;
  weights?: { value: number; depth: number; exposure: number };
};

/**
 * What each step of a weight counts, from "not at all" to "above all".
 *
 * A question of ten minutes is worth about 0.15 by its value. `depth` counts for each main competency that the loop
 * must cover, and half for each on the side; `exposure` is taken away for every use.
 */
const steps = {
  value: [0, 0.5, 1, 2],
  depth: [0, 0.02, 0.05, 0.15],
  exposure: [0, 0.01, 0.03, 0.1],
} as const satisfies Record<keyof LoopWeights, readonly number[]>;

/** All but pins and bans, which depend on the bank. Levels that the organisation no longer has are left out. */
export function rulesOf({ coverage, rules = {} }: LoopPlan, levels: readonly string[]) {
  const covered = Object.entries(coverage);
  return {
    coverage: covered.map(([competency, { questions, sessions, minutes }]) => ({
      ...{ competency, questions, sessions },
      ...(minutes !== undefined && { minutes }),
    })),
    owners: covered.flatMap(([competency, rule]) => {
      const owners = ownersOf(rule);
      return owners ? [{ competency, ...owners }] : [];
    }),
    levelMix: Object.entries<MixRange>(rules.levelMix ?? {}).flatMap(([slug, span]) => {
      const level = levels.indexOf(slug);
      return level < 0 ? [] : [{ level, ...span }];
    }),
    formatMix: Object.entries<MixRange>(rules.formatMix ?? {}).map(([format, span]) => ({ format, ...span })),
    ...(rules.exposure?.maxUses !== undefined && { maxUses: rules.exposure.maxUses }),
    // How many a session may have is said by the session itself.
    onePilotPerSession: false,
    weights: weightsOf(rules.weights ?? usualWeights),
  };
}

/** More than a loop has sessions. */
const ANY = 99;
/** How many sessions own a competency; a must-have is the main subject of one at least, unless its rule says otherwise. */
export const ownersOf = ({ mustHave, owners }: CoverageRule): { from: number; to: number } | undefined =>
  owners ?? (mustHave ? { from: 1, to: ANY } : undefined);

const weightsOf = ({ value, depth, exposure }: LoopWeights) => ({
  value: steps.value[value]!,
  depth: steps.depth[depth]!,
  exposure: steps.exposure[exposure]!,
});
