import * as z from 'zod/mini';
import { Person } from './people.ts';
import { QuestionContent, QuestionDraftContent } from './question-content.ts';
import {
  QuestionFacets,
  QuestionListItem,
  QuestionOrigin,
  QuestionSearch,
  QuestionStatus,
  RetirementReason,
} from './question-search.ts';
import { get, patch, post, put } from './route.ts';
import { Id, Instant, line, Nothing, page, prose, Slug, Version } from './words.ts';

export * from './question-content.ts';
export * from './question-search.ts';

const Issue = z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() });
/** The next version of a question while it is written and reviewed. */
export const QuestionDraft = z.object({
  content: QuestionContent,
  /** The approved version that it was begun from; 0 for a new question. Behind `version`: somebody approved another meanwhile. */
  baseVersion: z.int(),
  state: z.enum(['draft', 'review']),
  /** Who wrote it last; somebody else has to approve it. */
  author: Person,
  /** Nobody but the author may review questions here, so the author may approve it; the version will tell so. */
  alone: z.boolean(),
  /** What the new version changes, in the author's words. */
  note: z.string(),
  /** Counts its saves; a write names the one that it read. */
  revision: Version,
  updatedAt: Instant,
  /** What it still lacks before it can be approved; paths lead into the content. */
  issues: z.array(Issue),
});
export type QuestionDraft = z.infer<typeof QuestionDraft>;

/** At most so many times asked within so many days; the assembler leaves a question out that has reached it. */
export const Exposure = z.object({
  times: z.int().check(z.gte(1), z.lte(1000)),
  days: z.int().check(z.gte(1), z.lte(3650)),
});
export type Exposure = z.infer<typeof Exposure>;

export const Question = z.object({
  id: Id,
  slug: Slug,
  status: QuestionStatus,
  origin: QuestionOrigin,
  /** The approved version, which loops use; 0 before the first approval. */
  version: z.int(),
  /** Counts changes to the question itself (status, owner, tags, limits, versions); a write names the one that it read. */
  revision: Version,
  createdAt: Instant,
  updatedAt: Instant,
  /** Of the approved version; before the first approval, of the draft. */
  content: QuestionContent,
  owner: z.nullable(Person),
  tags: z.array(Slug),
  retired: z.nullable(z.object({ reason: RetirementReason, note: z.string(), at: Instant, by: z.nullable(Person) })),
  exposure: z.nullable(Exposure),
  draft: z.nullable(QuestionDraft),
  /** Near-duplicates that must not meet this question in one loop. */
  enemies: z.array(z.object({ id: Id, title: z.string() })),
});
export type Question = z.infer<typeof Question>;

const Tags = z.array(Slug).check(z.maxLength(20));
export const NewQuestion = z.strictObject({
  /** Its stable name in files; without one it is made from the title. */
  slug: z.optional(Slug),
  content: QuestionDraftContent,
  tags: z._default(Tags, []),
  ownerId: z.optional(z.nullable(Id)),
  note: z._default(prose(500), ''),
});
export type NewQuestion = z.output<typeof NewQuestion>;
/** `revision`: of the draft that is written over; 0 when there is none yet. */
export const QuestionDraftChange = z.strictObject({
  content: QuestionDraftContent,
  note: z.optional(prose(500)),
  revision: z.int32().check(z.gte(0)),
  /** Says that the author has seen the version that was approved meanwhile. */
  baseVersion: z.optional(z.int32().check(z.gte(0))),
});
export type QuestionDraftChange = z.output<typeof QuestionDraftChange>;
/** `revision`: of the draft, as it was read. */
export const DraftStep = z.strictObject({ revision: Version });
export type DraftStep = z.infer<typeof DraftStep>;
export const DraftReturn = z.strictObject({ revision: Version, comment: line(2000) });
export type DraftReturn = z.infer<typeof DraftReturn>;
export const QuestionChange = z.strictObject({
  ownerId: z.optional(z.nullable(Id)),
  tags: z.optional(Tags),
  exposure: z.optional(z.nullable(Exposure)),
  revision: Version,
});
export type QuestionChange = z.infer<typeof QuestionChange>;
export const Retirement = z.strictObject({
  reason: RetirementReason,
  note: z._default(prose(500), ''),
  revision: Version,
});
export type Retirement = z.output<typeof Retirement>;
export const QuestionStep = z.strictObject({ revision: Version });
export type QuestionStep = z.infer<typeof QuestionStep>;

const OfQuestion = z.object({ questionId: Id });
export const questionRoutes = {
  list: get('/questions', {
    query: QuestionSearch,
    returns: z.extend(page(QuestionListItem), {
      facets: QuestionFacets,
      /** Words that no question says, and those that were looked for as well: "Also showing results for …". */
      also: z.array(z.object({ word: z.string(), meant: z.array(z.string()) })),
    }),
  }),
  read: get('/questions/:questionId', { params: OfQuestion, returns: Question }),
  /** A new question begins as a draft; it has no version until somebody else has approved it. */
  create: post('/questions', { body: NewQuestion, returns: Question }),
  /** Owner, tags, exposure limit: what belongs to the question and not to a version of it. */
  change: patch('/questions/:questionId', { params: OfQuestion, body: QuestionChange, returns: Question }),
  /** Writes the next version; the approved one stays in use meanwhile. */
  saveDraft: put('/questions/:questionId/draft', { params: OfQuestion, body: QuestionDraftChange, returns: Question }),
  /** Throws the draft away, and with it a question that was never approved. */
  discardDraft: post('/questions/:questionId/draft/discard', { params: OfQuestion, body: DraftStep, returns: Nothing }),
  submitDraft: post('/questions/:questionId/draft/submit', { params: OfQuestion, body: DraftStep, returns: Question }),
  /** Takes a draft back from review, to go on writing. */
  withdrawDraft: post('/questions/:questionId/draft/withdraw', {
    params: OfQuestion,
    body: DraftStep,
    returns: Question,
  }),
  /** Makes a draft in review the next version: immutable, and used from now on. Not by its author, unless nobody else may review. */
  approveDraft: post('/questions/:questionId/draft/approve', {
    params: OfQuestion,
    body: DraftStep,
    returns: Question,
  }),
  /** Returns a draft in review to its author; the comment joins the question's comments. */
  sendBackDraft: post('/questions/:questionId/draft/send-back', {
    params: OfQuestion,
    body: DraftReturn,
    returns: Question,
  }),
  /** Takes a question out of the bank: loops to come cannot use it, records keep it. */
  retire: post('/questions/:questionId/retire', { params: OfQuestion, body: Retirement, returns: Question }),
  /** Back into the bank, as it was. */
  restore: post('/questions/:questionId/restore', { params: OfQuestion, body: QuestionStep, returns: Question }),
};
