/** What a question said before, where it is used, what is like it, and changes to many at once. */
import * as z from 'zod/mini';
import { Person } from './people.ts';
import { QuestionContent } from './question-content.ts';
import { QuestionStatus, RetirementReason } from './question-search.ts';
import { Exposure, Question } from './questions.ts';
import { del, get, post, put } from './route.ts';
import { Id, Instant, prose, Slug, Version } from './words.ts';

/** `author` and `approver` are null for what came with a pack. */
export const QuestionVersion = z.object({
  version: z.int(),
  title: z.string(),
  note: z.string(),
  author: z.nullable(Person),
  approver: z.nullable(Person),
  /** Approved by its author, because nobody else could. */
  alone: z.boolean(),
  at: Instant,
});
export type QuestionVersion = z.infer<typeof QuestionVersion>;
export const QuestionVersionText = z.extend(QuestionVersion, { content: QuestionContent });
export type QuestionVersionText = z.infer<typeof QuestionVersionText>;

/** Numbers over the whole organisation, without names. */
export const QuestionUsage = z.object({
  /** Loops as they are published now. */
  loops: z.int(),
  /** Interviews that planned it and were held. */
  asked: z.int(),
  /** Interviews to come that plan it. */
  coming: z.int(),
  lastAskedAt: z.nullable(Instant),
  /** The limit, and how often it was or will be asked within the days that count. */
  exposure: z.nullable(z.extend(Exposure, { counted: z.int(), reached: z.boolean() })),
});
export type QuestionUsage = z.infer<typeof QuestionUsage>;
/** Loops and interviews that the reader may see, newest first; `version`: of the question, as it is asked there. */
export const QuestionUses = z.object({
  loops: z.array(
    z.object({
      loopId: Id,
      jobId: Id,
      job: z.string(),
      session: z.string(),
      loopVersion: z.int(),
      /** Whether interviews scheduled from now on follow this version of the loop. */
      current: z.boolean(),
      version: z.int(),
      publishedAt: Instant,
    }),
  ),
  interviews: z.array(
    z.object({
      interviewId: Id,
      job: z.string(),
      session: z.string(),
      startsAt: Instant,
      version: z.int(),
      submittedCards: z.int(),
    }),
  ),
});
export type QuestionUses = z.infer<typeof QuestionUses>;

export const SimilarTo = z.strictObject({
  title: z._default(prose(200), ''),
  prompt: z._default(prose(20_000), ''),
  /** The question that is being written. */
  except: z.optional(Id),
});
export type SimilarTo = z.output<typeof SimilarTo>;
/** `similarity`: 1 when both say the same words. `enemy`: already declared a near-duplicate of `except`. */
export const NearQuestion = z.object({
  id: Id,
  title: z.string(),
  prompt: z.string(),
  status: QuestionStatus,
  similarity: z.number(),
  enemy: z.boolean(),
});
export type NearQuestion = z.infer<typeof NearQuestion>;

const Tags = z.array(Slug).check(z.maxLength(20));
export const QuestionBulkChange = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('tag'), add: z._default(Tags, []), remove: z._default(Tags, []) }),
  z.strictObject({ do: z.literal('own'), ownerId: z.nullable(Id) }),
  z.strictObject({ do: z.literal('retire'), reason: RetirementReason, note: z._default(prose(500), '') }),
  z.strictObject({ do: z.literal('restore') }),
  z.strictObject({ do: z.literal('submit') }),
  z.strictObject({ do: z.literal('withdraw') }),
]);
export type QuestionBulkChange = z.output<typeof QuestionBulkChange>;
/** `revision`: only if the question is still as it was then. */
const BulkTarget = z.strictObject({ id: Id, revision: z.optional(Version) });
const BulkStep = z.strictObject({
  change: QuestionBulkChange,
  questions: z.array(BulkTarget).check(z.minLength(1), z.maxLength(500)),
});
export type QuestionBulkStep = z.output<typeof BulkStep>;
/** Steps are done in order, each question for itself: one that refuses does not stop the others. At most 500 in all. */
export const QuestionBulk = z.strictObject({ steps: z.array(BulkStep).check(z.minLength(1), z.maxLength(500)) });
export type QuestionBulk = z.output<typeof QuestionBulk>;
export const QuestionBulkResult = z.object({
  changed: z.array(z.object({ id: Id, title: z.string(), revision: z.int() })),
  refused: z.array(z.object({ id: Id, title: z.nullable(z.string()), code: z.string(), why: z.string() })),
  /** Those that were already as asked. */
  unchanged: z.array(Id),
  /** The body that takes all of it back, as long as nobody changed the questions since; null when nothing changed. */
  undo: z.nullable(QuestionBulk),
});
export type QuestionBulkResult = z.infer<typeof QuestionBulkResult>;

const OfQuestion = z.object({ questionId: Id });
const OfVersion = z.object({ questionId: Id, version: z.coerce.number().check(z.int(), z.gte(1), z.lte(1_000_000)) });
const OfEnemy = z.object({ questionId: Id, enemyId: Id });
export const questionHistoryRoutes = {
  /** Newest first. */
  versions: get('/questions/:questionId/versions', {
    params: OfQuestion,
    returns: z.object({ items: z.array(QuestionVersion) }),
  }),
  version: get('/questions/:questionId/versions/:version', { params: OfVersion, returns: QuestionVersionText }),
  /** Begins a draft that says what this version said. */
  revive: post('/questions/:questionId/versions/:version/restore', { params: OfVersion, returns: Question }),
  usage: get('/questions/:questionId/usage', { params: OfQuestion, returns: QuestionUsage }),
  uses: get('/questions/:questionId/uses', { params: OfQuestion, returns: QuestionUses }),
};
export const questionBankRoutes = {
  /** The questions nearest to a text, for whoever is writing one. */
  similar: post('/similar-questions', {
    body: SimilarTo,
    returns: z.object({ items: z.array(NearQuestion) }),
  }),
  /** Declares near-duplicates, both ways. */
  declareEnemy: put('/questions/:questionId/enemies/:enemyId', { params: OfEnemy, returns: Question }),
  dropEnemy: del('/questions/:questionId/enemies/:enemyId', { params: OfEnemy, returns: Question }),
  bulk: post('/question-changes', { body: QuestionBulk, returns: QuestionBulkResult }),
};
