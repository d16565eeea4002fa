/** What people say about questions, and the searches that they keep. */
import * as z from 'zod/mini';
import { Person } from './people.ts';
import { del, get, patch, post } from './route.ts';
import { Id, Instant, line, Nothing } from './words.ts';

/** Threads are one deep: an answer's `parentId` is the remark that began the thread; resolving is said of that one. */
export const QuestionComment = z.object({
  id: Id,
  parentId: z.nullable(Id),
  author: Person,
  text: z.string(),
  at: Instant,
  /** The approved version at the time; 0 before the first. */
  version: z.int(),
  resolved: z.nullable(z.object({ by: z.nullable(Person), at: Instant })),
});
export type QuestionComment = z.infer<typeof QuestionComment>;
export const NewQuestionComment = z.strictObject({ text: line(2000), parentId: z._default(z.nullable(Id), null) });
export type NewQuestionComment = z.output<typeof NewQuestionComment>;
export const CommentResolution = z.strictObject({ resolved: z.boolean() });
export type CommentResolution = z.infer<typeof CommentResolution>;

const OfQuestion = z.object({ questionId: Id });
const OfComment = z.object({ questionId: Id, commentId: Id });
export const questionCommentRoutes = {
  /** Oldest first. */
  list: get('/questions/:questionId/comments', {
    params: OfQuestion,
    returns: z.object({ items: z.array(QuestionComment) }),
  }),
  add: post('/questions/:questionId/comments', {
    params: OfQuestion,
    body: NewQuestionComment,
    returns: QuestionComment,
  }),
  resolve: patch('/questions/:questionId/comments/:commentId', {
    params: OfComment,
    body: CommentResolution,
    returns: QuestionComment,
  }),
};

/** A search of the bank under a name of one's own; `query` is the part of the address after "?". */
export const QuestionView = z.object({ id: Id, name: z.string(), query: z.string() });
export type QuestionView = z.infer<typeof QuestionView>;
const query = z.string().check(z.maxLength(2000));
export const NewQuestionView = z.strictObject({ name: line(60), query });
export type NewQuestionView = z.infer<typeof NewQuestionView>;
export const QuestionViewChange = z.strictObject({ name: z.optional(line(60)), query: z.optional(query) });
export type QuestionViewChange = z.infer<typeof QuestionViewChange>;

const OfView = z.object({ viewId: Id });
export const questionViewRoutes = {
  /** One's own, by name. */
  list: get('/question-views', { returns: z.object({ items: z.array(QuestionView) }) }),
  add: post('/question-views', { body: NewQuestionView, returns: QuestionView }),
  change: patch('/question-views/:viewId', { params: OfView, body: QuestionViewChange, returns: QuestionView }),
  remove: del('/question-views/:viewId', { params: OfView, returns: Nothing }),
};
