/** Sessions of a published loop, held with one candidate at a set time by named interviewers. */
import * as z from 'zod/mini';
import { LoopSession } from './loops.ts';
import { Person } from './people.ts';
import { QuestionContent } from './questions.ts';
import { Checklist, Rubric, Twist } from './rubrics.ts';
import { get, patch, post } from './route.ts';
import { Id, Instant, prose, Slug, Version } from './words.ts';

export const InterviewStatus = z.enum(['scheduled', 'cancelled']);
export const CardState = z.enum(['none', 'draft', 'submitted']);
export const Panelist = z.object({ person: Person, card: CardState });
/** Someone has more interviews in that week, or on that day, than they are to have: `count` of at most `most`. */
const Excess = {
  person: Person,
  per: z.enum(['week', 'day']),
  count: z.int(),
  most: z.int(),
};
export const OverLimit = z.object({ ...Excess, reason: z.string(), by: Person });
export type OverLimit = z.infer<typeof OverLimit>;
export const Interview = z.object({
  id: Id,
  applicationId: Id,
  candidate: z.object({ id: Id, name: z.string() }),
  job: z.object({ id: Id, title: z.string() }),
  sessionId: Slug,
  title: z.string(),
  stage: Slug,
  startsAt: Instant,
  minutes: z.int(),
  place: z.string(),
  status: InterviewStatus,
  panel: z.array(Panelist),
  /** Who sits on the panel over their limit, and why they do. */
  overLimit: z.array(OverLimit),
  loopVersion: Version,
  version: Version,
});
export type Interview = z.infer<typeof Interview>;
/** An interview of the signed-in person, with the state of their own scorecard. */
export const MyInterview = z.extend(Interview, { myCard: CardState });
export type MyInterview = z.infer<typeof MyInterview>;

const Panel = z.array(Id).check(z.minLength(1), z.maxLength(8));
const Place = z.optional(prose(300));
/** Why people are put on an interview over their limit; without one they are not. */
const Reason = z.optional(prose(300));
export const InterviewDraft = z.strictObject({
  sessionId: Slug,
  startsAt: Instant,
  panel: Panel,
  place: Place,
  overLimit: Reason,
});
export type InterviewDraft = z.infer<typeof InterviewDraft>;
/** Several sessions at once: all of them are scheduled, or none. */
export const InterviewDrafts = z.strictObject({
  sessions: z.array(InterviewDraft).check(z.minLength(1), z.maxLength(12)),
});
export type InterviewDrafts = z.infer<typeof InterviewDrafts>;
/** Times that someone thinks of. `interviewId`: the interview that would be moved there. */
export const ScheduleSlot = z.strictObject({
  startsAt: Instant,
  minutes: z.int().check(z.gte(1), z.lte(240)),
  panel: z.array(Id).check(z.maxLength(8)),
  interviewId: z.optional(Id),
});
export type ScheduleSlot = z.infer<typeof ScheduleSlot>;
/** Someone is in another interview at that time; `person` is null where it is the candidate. Whom they meet is not told. */
export const ScheduleConflict = z.object({
  /** Which of the slots. */
  slot: z.int(),
  person: z.nullable(Person),
  startsAt: Instant,
  minutes: z.int(),
});
export type ScheduleConflict = z.infer<typeof ScheduleConflict>;
/** Someone would be over their limit with that slot and those before it. */
export const ScheduleExcess = z.object({ slot: z.int(), ...Excess });
export type ScheduleExcess = z.infer<typeof ScheduleExcess>;
/** Somebody who is to sit in a session, by the plan that was accepted; `reason`: why rules are not kept, if they are not. */
export const PlannedSeat = z.object({ sessionId: Slug, person: Person, shadow: z.boolean(), reason: z.string() });
export type PlannedSeat = z.infer<typeof PlannedSeat>;
export const InterviewChange = z.strictObject({
  startsAt: z.optional(Instant),
  panel: z.optional(Panel),
  place: Place,
  status: z.optional(InterviewStatus),
  overLimit: Reason,
  version: Version,
});
export type InterviewChange = z.infer<typeof InterviewChange>;

/**
 * A candidate in flight whose interviews follow an earlier version of the loop. `moves`: interviews to come that can
 * follow the published one; `keeps`: those that began, or whose session it has no more.
 */
export const CandidateBehind = z.object({ applicationId: Id, name: z.string(), moves: z.int(), keeps: z.int() });
export type CandidateBehind = z.infer<typeof CandidateBehind>;
/** `version`: the published one that was shown to whoever chose it. */
export const LoopFollowing = z.strictObject({
  version: Version,
  applicationIds: z.array(Id).check(z.minLength(1), z.maxLength(500)),
});
export type LoopFollowing = z.infer<typeof LoopFollowing>;

export const KitQuestion = z.object({ questionId: Id, version: Version, minutes: z.int(), content: QuestionContent });
export type KitQuestion = z.infer<typeof KitQuestion>;
/** Everything an interviewer needs for one interview, as it was when the loop was published. */
export const Kit = z.object({
  interview: Interview,
  level: Slug,
  stage: z.object({
    slug: Slug,
    name: z.string(),
    purpose: z.string(),
    briefing: z.array(z.string()),
    scored: z.boolean(),
  }),
  session: z.pick(LoopSession, { id: true, title: true, minutes: true, focus: true }),
  questions: z.array(KitQuestion),
  rubric: Rubric,
  checklists: z.array(Checklist),
  twists: z.array(Twist),
});
export type Kit = z.infer<typeof Kit>;

const OfApplication = z.object({ applicationId: Id });
const OfInterview = z.object({ interviewId: Id });
const OfLoop = z.object({ loopId: Id });
export const interviewRoutes = {
  mine: get('/interviews/mine', {
    query: z.strictObject({ from: z.optional(Instant), to: z.optional(Instant) }),
    returns: z.object({ items: z.array(MyInterview) }),
  }),
  ofApplication: get('/applications/:applicationId/interviews', {
    params: OfApplication,
    returns: z.object({
      items: z.array(Interview),
      unscheduled: z.array(z.object({ sessionId: Slug, title: z.string(), stage: Slug, minutes: z.int() })),
      /** Sessions in the order of the published loop. */
      order: z.array(Slug),
      /** Who is to interview or to shadow; scheduling begins with them. */
      planned: z.array(PlannedSeat),
    }),
  }),
  schedule: post('/applications/:applicationId/interviews', {
    params: OfApplication,
    body: InterviewDraft,
    returns: Interview,
  }),
  scheduleLoop: post('/applications/:applicationId/schedule', {
    params: OfApplication,
    body: InterviewDrafts,
    returns: z.object({ items: z.array(Interview) }),
  }),
  /** Who would be in two places at once, and who over their limit; nothing is changed by asking. */
  conflicts: post('/applications/:applicationId/schedule-conflicts', {
    params: OfApplication,
    body: z.strictObject({ slots: z.array(ScheduleSlot).check(z.maxLength(12)) }),
    returns: z.object({ items: z.array(ScheduleConflict), overLimit: z.array(ScheduleExcess) }),
  }),
  /** Whose interviews stayed with an earlier version when the loop was published again; at most 500. */
  behind: get('/loops/:loopId/interviews-behind', {
    params: OfLoop,
    returns: z.object({ items: z.array(CandidateBehind) }),
  }),
  /** Brings their interviews to come to the published version. */
  follow: post('/loops/:loopId/interview-updates', {
    params: OfLoop,
    body: LoopFollowing,
    returns: z.object({ moved: z.int() }),
  }),
  read: get('/interviews/:interviewId', { params: OfInterview, returns: Interview }),
  change: patch('/interviews/:interviewId', { params: OfInterview, body: InterviewChange, returns: Interview }),
  kit: get('/interviews/:interviewId/kit', { params: OfInterview, returns: Kit }),
};
