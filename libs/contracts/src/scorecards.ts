import * as z from 'zod/mini';
import { Person } from './people.ts';
import { get, post, put } from './route.ts';
import { Id, Instant, prose, Rating, Slug } from './words.ts';

/** What an answer is about: `question:<id>`, `criterion:<slug>` or `overall`. */
export const Subject = z.string().check(z.regex(/^(question:[0-9a-f-]{36}|criterion:[a-z0-9-]{1,80}|overall)$/));
/** Why there is no rating: the question was not asked, or nothing was seen. Never counted. */
export const Absence = z.enum(['not-asked', 'no-signal']);
export type Absence = z.infer<typeof Absence>;

/** For `overall`, `rating` is the recommendation and `note` the summary. `version` 0: never written. */
export const Answer = z.object({
  subject: Subject,
  rating: z.nullable(Rating),
  absence: z.nullable(Absence),
  note: z.string(),
  version: z.int(),
  savedAt: z.nullable(Instant),
});
export type Answer = z.infer<typeof Answer>;
/** `version`: the version this text was written over; an older one is answered 412 with the server's copy. */
export const AnswerChange = z
  .strictObject({
    rating: z.nullable(Rating),
    absence: z.nullable(Absence),
    note: prose(20_000),
    version: z.int32().check(z.gte(0)),
  })
  .check(
    z.refine((answer) => answer.rating === null || answer.absence === null, {
      path: ['absence'],
      message: 'an answer is rated or absent, not both',
    }),
  );
export type AnswerChange = z.infer<typeof AnswerChange>;

export const Scorecard = z.object({
  id: Id,
  interviewId: Id,
  interviewer: Person,
  state: z.enum(['draft', 'submitted']),
  submittedAt: z.nullable(Instant),
  answers: z.array(Answer),
});
export type Scorecard = z.infer<typeof Scorecard>;
/** `key`: chosen by the client once for one submission; sent again, it is answered with the same card. */
export const Submission = z.strictObject({ key: Id });
export type Submission = z.infer<typeof Submission>;

/** A card of a candidate as the viewer may see it; `hidden` until the viewer has submitted their own. */
export const PanelCard = z.object({
  interviewId: Id,
  sessionTitle: z.string(),
  stage: Slug,
  interviewer: Person,
  state: z.enum(['due', 'hidden', 'submitted']),
  scorecard: z.nullable(Scorecard),
});
export type PanelCard = z.infer<typeof PanelCard>;
export const DueCard = z.object({
  interviewId: Id,
  candidate: z.string(),
  job: z.string(),
  title: z.string(),
  endedAt: Instant,
});
export type DueCard = z.infer<typeof DueCard>;

const OfCard = z.object({ scorecardId: Id });
export const scorecardRoutes = {
  due: get('/scorecards/due', { returns: z.object({ items: z.array(DueCard) }) }),
  /** Opens the signed-in interviewer's own card, making it on the first call. */
  open: put('/interviews/:interviewId/scorecard', { params: z.object({ interviewId: Id }), returns: Scorecard }),
  read: get('/scorecards/:scorecardId', { params: OfCard, returns: Scorecard }),
  answer: put('/scorecards/:scorecardId/answers/:subject', {
    params: z.object({ scorecardId: Id, subject: Subject }),
    body: AnswerChange,
    returns: Answer,
  }),
  submit: post('/scorecards/:scorecardId/submission', { params: OfCard, body: Submission, returns: Scorecard }),
  /** `withheld`: whether cards are hidden until the viewer submits their own. */
  ofApplication: get('/applications/:applicationId/scorecards', {
    params: z.object({ applicationId: Id }),
    returns: z.object({ items: z.array(PanelCard), withheld: z.boolean() }),
  }),
};
