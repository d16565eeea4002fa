/** Knowledge checks: choice questions that a candidate answers by a link, without an account, in a set time. */
import * as z from 'zod/mini';
import { Person } from './people.ts';
import { get, patch, post } from './route.ts';
import { Id, Instant, listed, Slug, Version } from './words.ts';

const MOST_QUESTIONS = 60;
const MOST_OPTIONS = 10;
const Minutes = z.int().check(z.gte(1), z.lte(240));
const ExtraMinutes = z.int().check(z.gte(0), z.lte(480));

/** A choice question as a candidate sees it; which option is right is told to no one here. */
export const CheckQuestion = z.object({
  questionId: Id,
  version: Version,
  title: z.string(),
  prompt: z.string(),
  options: z.array(z.string()),
  topics: z.array(Slug),
  minutes: z.int(),
});
export type CheckQuestion = z.infer<typeof CheckQuestion>;
/** `keep`: questions that stay; `without`: such as were taken out. The rest is drawn, the same for the same seed. Without a seed, the application is it. */
export const CheckDrawSearch = z.strictObject({
  level: z.optional(Slug),
  topics: z.optional(listed(Slug)),
  count: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(MOST_QUESTIONS)), 10),
  seed: z.optional(z.string().check(z.maxLength(40))),
  keep: z.optional(listed(Id, MOST_QUESTIONS)),
  without: z.optional(listed(Id, MOST_QUESTIONS)),
});
export type CheckDrawSearch = z.infer<typeof CheckDrawSearch>;
/** `available`: approved choice questions that fit the level and the topics; `topics`: how many each topic has at this level. */
export const CheckDraw = z.object({
  seed: z.string(),
  questions: z.array(CheckQuestion),
  available: z.int(),
  topics: z.record(z.string(), z.int()),
});
export type CheckDraw = z.infer<typeof CheckDraw>;

/** `blind`: interviewers see the result only after their own scorecard is in. `showsScore`: the candidate is told the score at the end. */
export const CheckDraft = z.strictObject({
  questions: z.array(Id).check(z.minLength(1), z.maxLength(MOST_QUESTIONS)),
  minutes: Minutes,
  extraMinutes: ExtraMinutes,
  openDays: z.int().check(z.gte(1), z.lte(60)),
  blind: z.boolean(),
  showsScore: z.boolean(),
});
export type CheckDraft = z.infer<typeof CheckDraft>;
/** What may change until the candidate starts. */
export const CheckChange = z.strictObject({
  minutes: z.optional(Minutes),
  extraMinutes: z.optional(ExtraMinutes),
  version: Version,
});
export type CheckChange = z.infer<typeof CheckChange>;
export const CheckAct = z.strictObject({ version: Version });
export type CheckAct = z.infer<typeof CheckAct>;

export const CheckState = z.enum(['created', 'started', 'submitted', 'expired', 'withdrawn']);
export type CheckState = z.infer<typeof CheckState>;
/** The candidate handed it in, or its time ran out. */
export const CheckEnd = z.enum(['candidate', 'time']);
export type CheckEnd = z.infer<typeof CheckEnd>;
/** Numbers of right answers, of all questions and of those with each topic. */
export const CheckScore = z.object({
  right: z.int(),
  of: z.int(),
  topics: z.array(z.object({ topic: Slug, right: z.int(), of: z.int() })),
});
export type CheckScore = z.infer<typeof CheckScore>;
/**
 * A check as the team sees it. `state` is null where the result is withheld from the reader; `timing` is for those who
 * arrange the check alone, since extra time is nobody else's business.
 */
export const Check = z.object({
  id: Id,
  applicationId: Id,
  questions: z.int(),
  minutes: z.int(),
  blind: z.boolean(),
  showsScore: z.boolean(),
  createdBy: Person,
  createdAt: Instant,
  expiresAt: Instant,
  version: Version,
  manages: z.boolean(),
  withheld: z.boolean(),
  state: z.nullable(CheckState),
  endedBy: z.nullable(CheckEnd),
  score: z.nullable(CheckScore),
  timing: z.nullable(
    z.object({
      extraMinutes: z.int(),
      startedAt: z.nullable(Instant),
      finishedAt: z.nullable(Instant),
      secondsTaken: z.nullable(z.int()),
    }),
  ),
});
export type Check = z.infer<typeof Check>;
/** `path` holds the secret in its fragment and is shown once. */
export const NewCheckLink = z.object({ check: Check, path: z.string() });
export type NewCheckLink = z.infer<typeof NewCheckLink>;
/** Options stand as the candidate saw them; `chosen` and `right` count from 0 among them. */
export const CheckedQuestion = z.extend(CheckQuestion, {
  chosen: z.nullable(z.int()),
  right: z.int(),
  explanation: z.string(),
});
export type CheckedQuestion = z.infer<typeof CheckedQuestion>;
export const CheckResult = z.object({ score: CheckScore, questions: z.array(CheckedQuestion) });
export type CheckResult = z.infer<typeof CheckResult>;

/** The secret of the link. It travels in bodies alone, so that no address and no log holds it. */
const Token = z.string().check(z.minLength(20), z.maxLength(100));
export const SittingAccess = z.strictObject({ token: Token });
export type SittingAccess = z.infer<typeof SittingAccess>;
/** `sequence` counts the choices made for one question, so that an older choice never overwrites a newer one. */
export const SittingAnswer = z.strictObject({
  token: Token,
  question: z.int().check(z.gte(0), z.lt(MOST_QUESTIONS)),
  choice: z.nullable(z.int().check(z.gte(0), z.lt(MOST_OPTIONS))),
  sequence: z.int32().check(z.gte(1)),
});
export type SittingAnswer = z.infer<typeof SittingAnswer>;
export const SavedChoice = z.object({
  question: z.int(),
  choice: z.nullable(z.int()),
  sequence: z.int(),
  secondsLeft: z.int(),
});
export type SavedChoice = z.infer<typeof SavedChoice>;

export const SittingReady = z.object({
  state: z.literal('ready'),
  organisation: z.string(),
  job: z.string(),
  questions: z.int(),
  minutes: z.int(),
  extraMinutes: z.int(),
  expiresAt: Instant,
  showsScore: z.boolean(),
});
export type SittingReady = z.infer<typeof SittingReady>;
/** `choice` is null and `sequence` 0 where nothing was chosen yet. */
export const SittingRunning = z.object({
  state: z.literal('running'),
  id: Id,
  organisation: z.string(),
  job: z.string(),
  secondsLeft: z.int(),
  questions: z.array(
    z.object({
      prompt: z.string(),
      options: z.array(z.string()),
      choice: z.nullable(z.int()),
      sequence: z.int(),
    }),
  ),
});
export type SittingRunning = z.infer<typeof SittingRunning>;
/** Names no one: whoever holds a used link learns that it was used. `score` only where the team shows it. */
export const SittingDone = z.object({
  state: z.literal('done'),
  endedBy: CheckEnd,
  score: z.nullable(z.object({ right: z.int(), of: z.int() })),
});
export type SittingDone = z.infer<typeof SittingDone>;
export const Sitting = z.discriminatedUnion('state', [SittingReady, SittingRunning, SittingDone]);
export type Sitting = z.infer<typeof Sitting>;

const OfApplication = z.object({ applicationId: Id });
const OfCheck = z.object({ checkId: Id });
export const checkRoutes = {
  /** Chooses questions for a check, or shows those that are kept, as the candidate will see them. */
  draw: get('/applications/:applicationId/checks/draw', {
    params: OfApplication,
    query: CheckDrawSearch,
    returns: CheckDraw,
  }),
  ofApplication: get('/applications/:applicationId/checks', {
    params: OfApplication,
    returns: z.object({ items: z.array(Check) }),
  }),
  create: post('/applications/:applicationId/checks', {
    params: OfApplication,
    body: CheckDraft,
    returns: NewCheckLink,
  }),
  result: get('/checks/:checkId/result', { params: OfCheck, returns: CheckResult }),
  change: patch('/checks/:checkId', { params: OfCheck, body: CheckChange, returns: Check }),
  /** A new link; the one before it stops working. */
  renewLink: post('/checks/:checkId/link', { params: OfCheck, body: CheckAct, returns: NewCheckLink }),
  withdraw: post('/checks/:checkId/withdrawal', { params: OfCheck, body: CheckAct, returns: Check }),
};
export const sittingRoutes = {
  open: post('/sitting', { body: SittingAccess, returns: Sitting }),
  start: post('/sitting/start', { body: SittingAccess, returns: Sitting }),
  answer: post('/sitting/answers', { body: SittingAnswer, returns: SavedChoice }),
  submit: post('/sitting/submission', { body: SittingAccess, returns: Sitting }),
};
