/** Finding questions: words, facets, and what a list shows. */
import * as z from 'zod/mini';
import { QuestionFormat } from './question-content.ts';
import { Person } from './people.ts';
import { Id, Instant, listed, Paging, Slug } from './words.ts';

/** A question not yet approved is a draft or in review; an approved one stays approved while its next version is written. */
export const questionStatuses = ['draft', 'review', 'approved', 'retired'] as const;
export const QuestionStatus = z.enum(questionStatuses);
export type QuestionStatus = z.infer<typeof QuestionStatus>;
/** `pack`: came with a content pack, from source documents; `pack-own`: the pack's own; `team`: written here. */
export const questionOrigins = ['pack', 'pack-own', 'team'] as const;
export const QuestionOrigin = z.enum(questionOrigins);
export type QuestionOrigin = z.infer<typeof QuestionOrigin>;
/** Why a question left the bank. A leaked one is known outside, so it must not be asked again. */
export const retirementReasons = ['stale', 'leaked', 'poor'] as const;
export const RetirementReason = z.enum(retirementReasons);
export type RetirementReason = z.infer<typeof RetirementReason>;

/** Bands of minutes, as a facet names them; both ends belong to the band. */
export const minuteBands = {
  'to-5': { from: 0, to: 5 },
  '6-10': { from: 6, to: 10 },
  '11-20': { from: 11, to: 20 },
  '21-30': { from: 21, to: 30 },
  '31-45': { from: 31, to: 45 },
  'over-45': { from: 46, to: 600 },
} as const;
export const MinuteBand = z.enum(['to-5', '6-10', '11-20', '21-30', '31-45', 'over-45']);
export type MinuteBand = z.infer<typeof MinuteBand>;
/** `never`: in no loop and never asked; `in-loop`: in a loop as it is published now; `asked`: in an interview that was held. */
export const QuestionUsed = z.enum(['never', 'in-loop', 'asked']);
export type QuestionUsed = z.infer<typeof QuestionUsed>;

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
  origin: QuestionOrigin,
});
export type QuestionSummary = z.infer<typeof QuestionSummary>;

/** One line of the bank: what is approved, or, before that, what the draft says. */
export const QuestionListItem = z.extend(QuestionSummary, {
  /** The approved version; 0 before the first approval. */
  version: z.int(),
  revision: z.int(),
  updatedAt: Instant,
  tags: z.array(Slug),
  owner: z.nullable(Person),
  retired: z.nullable(RetirementReason),
  /** Where the next version stands, if somebody is writing one. */
  draft: z.nullable(z.enum(['draft', 'review'])),
  /** In how many loops, as they are published now, and in how many interviews that were held. */
  used: z.object({ loops: z.int(), asked: z.int(), lastAskedAt: z.nullable(Instant) }),
});
export type QuestionListItem = z.infer<typeof QuestionListItem>;

/** Several values, separated by commas, are alternatives; different facets must all hold. */
const facet = <T extends z.ZodMiniType<string, string>>(value: T) => z.optional(listed(value));
export const QuestionSearch = z.strictObject({
  ...Paging,
  search: z.optional(z.string().check(z.maxLength(200))),
  stage: facet(Slug),
  level: facet(Slug),
  competency: facet(Slug),
  topic: facet(Slug),
  format: facet(QuestionFormat),
  minutes: facet(MinuteBand),
  /** Retired questions show only when asked for. */
  status: facet(QuestionStatus),
  origin: facet(QuestionOrigin),
  tag: facet(Slug),
  owner: facet(z.union([Id, z.literal('nobody')])),
  used: facet(QuestionUsed),
  /** `me`: only those whose draft is in review and was written by somebody else. */
  waiting: z.optional(z.literal('me')),
  /** By default the best match first when words were searched for, else by title. */
  sort: z.optional(z.enum(['relevance', 'title', 'updated', 'used'])),
});
export type QuestionSearch = z.infer<typeof QuestionSearch>;
/** The search as it stands in an address. */
export type QuestionQuery = z.input<typeof QuestionSearch>;
/** Names of the facets, as in the query and in the counts. */
export const questionFacets = [
  'stage',
  'level',
  'competency',
  'topic',
  'format',
  'minutes',
  'status',
  'origin',
  'tag',
  'owner',
  'used',
] as const;
export type QuestionFacet = (typeof questionFacets)[number];
const Counts = z.record(z.string(), z.int());
/** For each facet, how many questions each of its values would leave, given the other facets. Owners are counted by id. */
export const QuestionFacets = z.object({
  stage: Counts,
  level: Counts,
  competency: Counts,
  topic: Counts,
  format: Counts,
  minutes: Counts,
  status: Counts,
  origin: Counts,
  tag: Counts,
  owner: Counts,
  used: Counts,
});
export type QuestionFacets = z.infer<typeof QuestionFacets>;
