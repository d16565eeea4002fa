/** What a question says: the same shape for drafts and for approved versions. */
import * as z from 'zod/mini';
import { prose, Slug } from './words.ts';

export const questionFormats = ['open', 'coding', 'system-design', 'behavioral', 'mcq'] as const;
export const QuestionFormat = z.enum(questionFormats);
export type QuestionFormat = z.infer<typeof QuestionFormat>;

export const Weight = z.union([z.literal(1), z.literal(2)]);
/** What one version of a question says; immutable once approved. `levels` maps a level to what good looks like at it. */
export const QuestionContent = z.object({
  title: z.string(),
  prompt: z.string(),
  assesses: z.nullable(z.string()),
  format: QuestionFormat,
  stages: z.array(Slug),
  /** competency → 2 (main) or 1 (also shown) */
  competencies: z.record(z.string(), Weight),
  topics: z.array(Slug),
  minutes: z.int(),
  levels: z.record(z.string(), z.string()),
  keyPoints: z.array(z.string()),
  followUps: z.array(z.string()),
  redFlags: z.array(z.string()),
  exercise: z.nullable(
    z.object({
      input: z.string(),
      output: z.string(),
      limits: z.string(),
      example: z.string(),
      extensions: z.array(z.string()),
      finished: z.string(),
    }),
  ),
  design: z.nullable(z.object({ twists: z.array(Slug), reach: z.object({ short: z.string(), long: z.string() }) })),
  /** `answer` counts from 1. */
  choice: z.nullable(z.object({ options: z.array(z.string()), answer: z.int(), explanation: z.string() })),
  note: z.nullable(z.string()),
  sources: z.array(z.string()),
});
export type QuestionContent = z.infer<typeof QuestionContent>;

const text = (max: number) => z._default(prose(max), '');
const slugs = z._default(z.array(Slug).check(z.maxLength(20)), []);
const sentences = z._default(z.array(prose(2000)).check(z.maxLength(50)), []);
const count = (max: number) => z._default(z.int().check(z.gte(0), z.lte(max)), 0);
/**
 * What a draft may say: anything may still be missing, nothing may be malformed. What is left out is empty; `minutes`
 * and `answer` of 0 mean "not said yet".
 */
export const QuestionDraftContent = z.strictObject({
  title: text(200),
  prompt: text(20_000),
  assesses: z._default(z.nullable(prose(2000)), null),
  format: z._default(QuestionFormat, 'open'),
  stages: slugs,
  competencies: z._default(z.record(Slug, Weight), {}),
  topics: slugs,
  minutes: count(600),
  levels: z._default(z.record(Slug, prose(5000)), {}),
  keyPoints: sentences,
  followUps: sentences,
  redFlags: sentences,
  exercise: z._default(
    z.nullable(
      z.strictObject({
        input: text(5000),
        output: text(5000),
        limits: text(5000),
        example: text(10_000),
        extensions: sentences,
        finished: text(5000),
      }),
    ),
    null,
  ),
  design: z._default(
    z.nullable(z.strictObject({ twists: slugs, reach: z.strictObject({ short: text(5000), long: text(5000) }) })),
    null,
  ),
  choice: z._default(
    z.nullable(
      z.strictObject({
        options: z._default(z.array(prose(2000)).check(z.maxLength(20)), []),
        answer: count(20),
        explanation: text(5000),
      }),
    ),
    null,
  ),
  note: z._default(z.nullable(prose(5000)), null),
  sources: z._default(z.array(prose(300)).check(z.maxLength(50)), []),
});
export type QuestionDraftContent = z.input<typeof QuestionDraftContent>;
