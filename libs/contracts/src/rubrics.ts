/** The field that a team hires for: its levels, competencies, stages, tracks and rubrics. */
import * as z from 'zod/mini';
import { get } from './route.ts';
import { Slug, Version } from './words.ts';

const Noted = z.object({ text: z.string() });
export const Level = z.object({ slug: Slug, name: z.string(), expectation: z.string(), adds: z.array(Noted) });
export type Level = z.infer<typeof Level>;
export const Competency = z.object({ slug: Slug, name: z.string(), definition: z.string(), signals: z.array(Noted) });
export type Competency = z.infer<typeof Competency>;
/** `minutes`: usual length of the slot. `scored`: whether its ratings count in a comparison. */
export const Stage = z.object({
  slug: Slug,
  name: z.string(),
  purpose: z.string(),
  minutes: z.object({ from: z.int(), to: z.int() }),
  scored: z.boolean(),
  briefing: z.array(z.string()),
  covers: z.array(Noted),
});
export type Stage = z.infer<typeof Stage>;
export const Track = z.object({
  slug: Slug,
  name: z.string(),
  summary: z.string(),
  work: z.array(Noted),
  emphasis: z.array(Noted),
});
export type Track = z.infer<typeof Track>;
export const Checklist = z.object({
  slug: Slug,
  title: z.string(),
  purpose: z.string(),
  stages: z.array(Slug),
  /** How it is filled in: a tick for each step, or a box of text for each. */
  layout: z.optional(z.enum(['ticks', 'boxes'])),
  steps: z.array(z.object({ slug: Slug, name: z.string(), intent: z.string(), probes: z.array(Noted) })),
});
export type Checklist = z.infer<typeof Checklist>;
export const Twist = z.object({ slug: Slug, name: z.string(), text: z.string() });
export type Twist = z.infer<typeof Twist>;
/** Levels stand lowest first. */
export const Field = z.object({
  levels: z.array(Level),
  competencies: z.array(Competency),
  stages: z.array(Stage),
  tracks: z.array(Track),
  checklists: z.array(Checklist),
  twists: z.array(Twist),
});
export type Field = z.infer<typeof Field>;

export const Anchors = z.object({ 'strong-no': z.string(), no: z.string(), yes: z.string(), 'strong-yes': z.string() });
/** How much a criterion matters beside the others: half, once, or twice as much. */
export const criterionWeights = [0.5, 1, 2] as const;
export const CriterionWeight = z.literal(criterionWeights);
export type CriterionWeight = z.infer<typeof CriterionWeight>;
export const Criterion = z.object({
  slug: Slug,
  name: z.string(),
  competency: Slug,
  question: z.string(),
  anchors: Anchors,
  /** level → how the anchors are read at that level */
  overlay: z.record(z.string(), z.string()),
  /** Counts once where it is not told. */
  weight: z.optional(CriterionWeight),
});
export type Criterion = z.infer<typeof Criterion>;
export const Rubric = z.object({
  stage: Slug,
  title: z.string(),
  version: Version,
  criteria: z.array(Criterion),
  redFlags: z.array(z.string()),
});
export type Rubric = z.infer<typeof Rubric>;

export const rubricRoutes = {
  field: get('/field', { returns: Field }),
  list: get('/rubrics', { returns: z.object({ items: z.array(Rubric) }) }),
};
