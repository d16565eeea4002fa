/** Rules over a whole interview loop. What is left out is no rule. */
import * as z from 'zod/mini';
import { Slug } from './words.ts';

/** More than any loop asks: twelve sessions of twenty questions. */
const MOST_QUESTIONS = 240;
const Count = z.int().check(z.gte(0), z.lte(MOST_QUESTIONS));

/** competency → least questions over the loop, in how many sessions, and whether the job cannot do without it */
export const CoverageRule = z.strictObject({
  questions: z.int().check(z.gte(0), z.lte(20)),
  sessions: z.int().check(z.gte(1), z.lte(6)),
  mustHave: z.boolean(),
  /** Least minutes of questions that show it. */
  minutes: z.optional(z.int().check(z.gte(1), z.lte(600))),
  /** How many sessions own it: ask a question whose main competency it is. */
  owners: z.optional(
    z.strictObject({ from: z.int().check(z.gte(0), z.lte(12)), to: z.int().check(z.gte(0), z.lte(12)) }),
  ),
});
export type CoverageRule = z.infer<typeof CoverageRule>;

/** Least and most questions of a kind; without `to` as many as there are. */
export const MixRange = z.strictObject({ from: Count, to: z.optional(Count) });
export type MixRange = z.infer<typeof MixRange>;
const MOST_KINDS = 20;
const Mix = z
  .record(Slug, MixRange)
  .check(z.refine((ranges) => Object.keys(ranges).length <= MOST_KINDS, `names more than ${MOST_KINDS} kinds`));

/** 0 not at all, 1 a little, 2 usual, 3 much. */
const Step = z.int().check(z.gte(0), z.lte(3));
/** What makes one question better than another, in four steps each. */
export const LoopWeights = z.strictObject({
  /** How much it promises to tell at the level asked; always counts. */
  value: z.int().check(z.gte(1), z.lte(3)),
  /** How much of what the loop must cover it shows. */
  depth: Step,
  /** How little it was asked lately. */
  exposure: Step,
});
export type LoopWeights = z.infer<typeof LoopWeights>;
export const usualWeights: LoopWeights = { value: 2, depth: 0, exposure: 0 };
/** Days for which uses are counted, unless the rules say otherwise. */
export const EXPOSURE_DAYS = 180;

export const LoopRules = z.strictObject({
  /** level → how many questions are aimed at it: at the middle of the levels that a question describes */
  levelMix: z.optional(Mix),
  /** format → how many questions are of it */
  formatMix: z.optional(Mix),
  /** Uses are interviews of the last `days` days, and those to come; a question with more than `maxUses` is not asked. */
  exposure: z.optional(
    z.strictObject({
      days: z.int().check(z.gte(1), z.lte(1095)),
      maxUses: z.optional(z.int().check(z.gte(0), z.lte(1000))),
    }),
  ),
  /** For how many days a candidate's own loop avoids what they were asked for another job; for ever when left out. */
  candidateDays: z.optional(z.int().check(z.gte(1), z.lte(3650))),
  /** Most questions of a session that no submitted scorecard has rated yet. */
  unprovenPerSession: z.optional(z.int().check(z.gte(0), z.lte(20))),
  weights: z.optional(LoopWeights),
});
export type LoopRules = z.infer<typeof LoopRules>;
