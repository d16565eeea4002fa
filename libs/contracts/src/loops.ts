/** Interview loops: sessions with questions, assembled from the bank, published as versions. */
import * as z from 'zod/mini';
import { CoverageRule, LoopRules } from './loop-rules.ts';
import { Person } from './people.ts';
import { QuestionFormat, QuestionSummary } from './questions.ts';
import { AssemblyRun, RunEnding } from './loop-runs.ts';
import { get, post, put } from './route.ts';
import { Id, Instant, line, page, Paging, prose, Slug, Version } from './words.ts';

export { CoverageRule, EXPOSURE_DAYS, LoopRules, LoopWeights, MixRange, usualWeights } from './loop-rules.ts';

const Minutes = z.int().check(z.gte(0), z.lte(240));
const Range = z.strictObject({ from: z.int().check(z.gte(0), z.lte(240)), to: z.int().check(z.gte(0), z.lte(240)) });
/** What one session asks of the assembler. `minutes`: length of the slot; `questionMinutes`: what the questions may fill. */
export const sessionShape = {
  id: Slug,
  title: line(60),
  stage: Slug,
  minutes: z.int().check(z.gte(10), z.lte(240)),
  questionMinutes: Range,
  questionCount: Range,
  focus: z.array(Slug).check(z.maxLength(6)),
};
export const MOST_COVERED = 60;
export const MOST_SESSIONS = 12;
export const MOST_OF_SESSION = 20;
export const Coverage = z
  .record(Slug, CoverageRule)
  .check(
    z.refine((rules) => Object.keys(rules).length <= MOST_COVERED, `names more than ${MOST_COVERED} competencies`),
  );

/** A question that a loop from a template begins with, pinned. */
export const TemplatePin = z.strictObject({ session: Slug, questionId: Id });
export type TemplatePin = z.infer<typeof TemplatePin>;
/** What the team says of a template of its own. `jobs`: open jobs whose loop follows it. */
export const TeamTemplate = z.object({
  version: Version,
  style: z.string(),
  author: Person,
  updatedAt: Instant,
  note: z.string(),
  retired: z.boolean(),
  jobs: z.int(),
});
export type TeamTemplate = z.infer<typeof TeamTemplate>;

export const LoopTemplate = z.object({
  /** The id, where it is the team's own. */
  slug: Slug,
  title: z.string(),
  track: Slug,
  level: Slug,
  summary: z.string(),
  sessions: z.array(z.object(sessionShape)),
  coverage: Coverage,
  rules: z.optional(LoopRules),
  /** Set where it follows what is reported of a company: told, not confirmed. */
  reported: z.optional(z.object({ style: z.string(), basis: z.string() })),
  pinned: z.optional(z.array(z.extend(TemplatePin, { title: z.string() }))),
  /** Absent where it came with a content pack. */
  team: z.optional(TeamTemplate),
});
export type LoopTemplate = z.infer<typeof LoopTemplate>;

/** A plan as its editor sends it: questions by id. */
export const PlannedSession = z.strictObject({
  ...sessionShape,
  questions: z
    .array(z.strictObject({ questionId: Id, pinned: z.boolean(), minutes: z.optional(Minutes) }))
    .check(z.maxLength(MOST_OF_SESSION)),
});
export type PlannedSession = z.infer<typeof PlannedSession>;
export const LoopPlan = z.strictObject({
  sessions: z.array(PlannedSession).check(z.minLength(1), z.maxLength(MOST_SESSIONS)),
  coverage: Coverage,
  /** Rules over the whole loop beside its coverage. */
  rules: z.optional(LoopRules),
  banned: z.array(Id).check(z.maxLength(500)),
});
export type LoopPlan = z.infer<typeof LoopPlan>;

export const LoopQuestion = z.object({
  questionId: Id,
  /** Version of the question that this loop asks. */
  version: Version,
  title: z.string(),
  prompt: z.string(),
  format: QuestionFormat,
  competencies: z.record(z.string(), z.int()),
  minutes: z.int(),
  pinned: z.boolean(),
  /** Why it is here, in words: which rules it serves. */
  reasons: z.array(z.string()),
});
export type LoopQuestion = z.infer<typeof LoopQuestion>;
export const LoopSession = z.object({ ...sessionShape, questions: z.array(LoopQuestion) });
export type LoopSession = z.infer<typeof LoopSession>;

export const Relaxation = z.object({ rule: z.string(), words: z.string(), by: z.number(), unit: z.string() });
/** What the last run of the assembler found. `gap` is relative: 0 means proven best. */
export const AssemblyReport = z.object({
  status: z.enum(['optimal', 'feasible', 'infeasible', 'unsolved']),
  objective: z.nullable(z.number()),
  bound: z.nullable(z.number()),
  gap: z.nullable(z.number()),
  milliseconds: z.int(),
  at: Instant,
  /** Which limits stand in the way, and the least change that would do. */
  relaxations: z.array(Relaxation),
  /** Rules that hold with nothing to spare. */
  binding: z.array(z.string()),
  /**
   * Against the questions that were there before: what they would be worth now, how many sessions ask others, what of
   * the best objective was given up so that no more changed, and whether no less change is possible.
   */
  change: z.optional(z.object({ was: z.number(), sessions: z.int(), givenUp: z.number(), proven: z.boolean() })),
});
export type AssemblyReport = z.infer<typeof AssemblyReport>;
/** One row of the coverage matrix. `bySession`: session id → number of questions that show the competency (main / also). */
export const CoverageRow = z.object({
  competency: Slug,
  rule: z.nullable(CoverageRule),
  bySession: z.record(z.string(), z.object({ main: z.int(), also: z.int() })),
  questions: z.int(),
  sessions: z.int(),
  minutes: z.int(),
  met: z.boolean(),
});
export type CoverageRow = z.infer<typeof CoverageRow>;

export const Loop = z.object({
  id: Id,
  jobId: Id,
  /** What it was started from: a shipped template by its slug, one of the team's by its id. */
  template: z.nullable(Slug),
  track: Slug,
  level: Slug,
  sessions: z.array(LoopSession),
  coverage: Coverage,
  rules: z.optional(LoopRules),
  banned: z.array(z.object({ questionId: Id, title: z.string() })),
  matrix: z.array(CoverageRow),
  /** Rules that the plan as it stands does not keep, in words. */
  broken: z.array(z.string()),
  /** Null until assembled, and again after a change by hand. */
  assembly: z.nullable(AssemblyReport),
  published: z.nullable(z.object({ version: Version, at: Instant, by: Person })),
  changedSincePublished: z.boolean(),
  version: Version,
});
export type Loop = z.infer<typeof Loop>;
export const LoopDraft = z
  .strictObject({
    template: z.optional(Slug),
    sessions: z.optional(z.array(z.strictObject(sessionShape)).check(z.minLength(1), z.maxLength(MOST_SESSIONS))),
    coverage: z.optional(Coverage),
    rules: z.optional(LoopRules),
  })
  .check(
    z.refine(
      (draft) => (draft.template === undefined) !== (draft.sessions === undefined),
      'start from a template or from sessions',
    ),
  );
export type LoopDraft = z.infer<typeof LoopDraft>;
export const LoopChange = z.strictObject({ plan: LoopPlan, version: Version });
export type LoopChange = z.infer<typeof LoopChange>;
/** `anew`: the best loop there is, however much changes; else as little changes as can be. */
export const LoopAssembly = z.strictObject({ version: Version, anew: z.optional(z.boolean()) });
export type LoopAssembly = z.infer<typeof LoopAssembly>;
export const LoopPublication = z.strictObject({ version: Version, note: z.optional(prose(500)) });
export type LoopPublication = z.infer<typeof LoopPublication>;
export const LoopVersion = z.object({
  loopId: Id,
  version: Version,
  publishedAt: Instant,
  publishedBy: Person,
  note: z.string(),
  track: Slug,
  level: Slug,
  sessions: z.array(LoopSession),
});
export type LoopVersion = z.infer<typeof LoopVersion>;
/** `cost`: how much measurement value the loop would lose; `breaks`: rules the swap would break. */
export const Alternative = z.object({ question: QuestionSummary, cost: z.number(), breaks: z.array(z.string()) });
export type Alternative = z.infer<typeof Alternative>;

const OfJob = z.object({ jobId: Id });
const OfLoop = z.object({ loopId: Id });
export const loopRoutes = {
  templates: get('/loop-templates', {
    /** The team's own by title, then those that came with the content; `retired`: the team's retired ones, and no other. */
    query: z.strictObject({
      ...Paging,
      track: z.optional(Slug),
      level: z.optional(Slug),
      search: z.optional(z.string().check(z.maxLength(100))),
      retired: z.optional(z.literal('yes')),
    }),
    returns: page(LoopTemplate),
  }),
  ofJob: get('/jobs/:jobId/loop', { params: OfJob, returns: z.object({ loop: z.nullable(Loop) }) }),
  start: post('/jobs/:jobId/loop', { params: OfJob, body: LoopDraft, returns: Loop }),
  change: put('/loops/:loopId/plan', { params: OfLoop, body: LoopChange, returns: Loop }),
  assemble: post('/loops/:loopId/assembly', { params: OfLoop, body: LoopAssembly, returns: Loop }),
  /** The run that is under way, whoever began it; null when there is none. */
  run: get('/loops/:loopId/assembly', { params: OfLoop, returns: z.object({ run: z.nullable(AssemblyRun) }) }),
  endRun: post('/loops/:loopId/assembly/ending', {
    params: OfLoop,
    body: RunEnding,
    returns: z.object({ run: z.nullable(AssemblyRun) }),
  }),
  alternatives: get('/loops/:loopId/alternatives', {
    params: OfLoop,
    query: z.strictObject({ session: Slug, question: z.optional(Id) }),
    returns: z.object({ items: z.array(Alternative) }),
  }),
  publish: post('/loops/:loopId/versions', { params: OfLoop, body: LoopPublication, returns: Loop }),
  version: get('/loops/:loopId/versions/:version', {
    params: z.object({ loopId: Id, version: z.coerce.number().check(z.int32(), z.gte(1)) }),
    returns: LoopVersion,
  }),
};
