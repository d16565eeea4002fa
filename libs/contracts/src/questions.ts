import * as z from 'zod/mini';
import { get } from './route.ts';
import { Id, Instant, page, Paging, Slug, Version } from './words.ts';

export const questionFormats = ['open', 'coding', 'system-design', 'behavioral', 'mcq'] as const;
export const QuestionFormat = z.enum(questionFormats);
export type QuestionFormat = z.infer<typeof QuestionFormat>;
export const questionStatuses = ['draft', 'review', 'approved', 'retired'] as const;
export const QuestionStatus = z.enum(questionStatuses);

/** What one version of a question says; immutable once approved. `levels` maps a level to what good looks like at it. */
export const QuestionContent = z.object({
  title: z.string(),
  prompt: z.string(),
  assesses: z.nullable(z.string()),
  format: QuestionFormat,
  stages: z.array(Slug),
  /** competency → 2 (main) or 1 (also shown) */
  competencies: z.record(z.string(), z.union([z.literal(1), z.literal(2)])),
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

export const QuestionSummary = z.object({
  id: Id,
  slug: Slug,
  title: z.string(),
  prompt: z.string(),
  format: QuestionFormat,
  stages: z.array(Slug),
  competencies: z.record(z.string(), z.int()),
  levels: z.array(Slug),
  topics: z.array(Slug),
  minutes: z.int(),
  status: QuestionStatus,
  /** `pack`: came with a content pack, from source documents; `pack-own`: the pack's own; `team`: written here. */
  origin: z.enum(['pack', 'pack-own', 'team']),
});
export type QuestionSummary = z.infer<typeof QuestionSummary>;
export const Question = z.object({
  id: Id,
  slug: Slug,
  status: QuestionStatus,
  origin: z.enum(['pack', 'pack-own', 'team']),
  version: Version,
  updatedAt: Instant,
  content: QuestionContent,
  /** Near-duplicates that must not meet this question in one loop. */
  enemies: z.array(z.object({ id: Id, title: z.string() })),
});
export type Question = z.infer<typeof Question>;

const Facet = z.optional(Slug);
export const QuestionSearch = z.strictObject({
  ...Paging,
  search: z.optional(z.string().check(z.maxLength(200))),
  stage: Facet,
  level: Facet,
  competency: Facet,
  topic: Facet,
  format: z.optional(QuestionFormat),
  status: z.optional(QuestionStatus),
});
export type QuestionSearch = z.infer<typeof QuestionSearch>;
const Counts = z.record(z.string(), z.int());
/** For each facet, how many questions each of its values would leave, given the other facets. */
export const QuestionFacets = z.object({
  stage: Counts,
  level: Counts,
  competency: Counts,
  topic: Counts,
  format: Counts,
  status: Counts,
});
export type QuestionFacets = z.infer<typeof QuestionFacets>;

export const questionRoutes = {
  list: get('/questions', {
    query: QuestionSearch,
    returns: z.extend(page(QuestionSummary), { facets: QuestionFacets }),
  }),
  read: get('/questions/:questionId', { params: z.object({ questionId: Id }), returns: Question }),
};
