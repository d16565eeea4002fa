/** Loop templates of a team: versioned, and every change says which loops it reaches. */
import * as z from 'zod/mini';
import { LoopRules } from './loop-rules.ts';
import { Coverage, Loop, LoopTemplate, MOST_SESSIONS, sessionShape, TemplatePin } from './loops.ts';
import { Person } from './people.ts';
import { get, post, put } from './route.ts';
import { Id, Instant, line, page, Paging, prose, Slug, Version } from './words.ts';

/** What a template is called and whom it is for. `style`: in whose manner it interviews; may be empty. */
const faceShape = {
  title: line(80),
  track: Slug,
  level: Slug,
  style: prose(60),
  summary: prose(500),
};
export const TemplateText = z.strictObject({
  ...faceShape,
  sessions: z.array(z.strictObject(sessionShape)).check(z.minLength(1), z.maxLength(MOST_SESSIONS)),
  coverage: Coverage,
  rules: z.optional(LoopRules),
  pinned: z.array(TemplatePin).check(z.maxLength(120)),
});
export type TemplateText = z.infer<typeof TemplateText>;

/** `version`: of the loop as the person saw it. `follow`: the loop follows the new template from now on. */
export const TemplateFromLoop = z.strictObject({
  ...faceShape,
  note: prose(500),
  version: Version,
  keep: z.enum(['sessions-and-rules', 'pinned-questions-too']),
  follow: z.boolean(),
});
export type TemplateFromLoop = z.infer<typeof TemplateFromLoop>;
/** `from`: slug or id of the template that is copied, as it is now. */
export const TemplateCopy = z.strictObject({ ...faceShape, note: prose(500), from: Slug });
export type TemplateCopy = z.infer<typeof TemplateCopy>;

/** `changes`: how it differs from the version before, in words; empty for the first. */
export const TemplateVersionSummary = z.object({
  version: Version,
  author: Person,
  createdAt: Instant,
  note: z.string(),
  changes: z.array(z.string()),
});
export type TemplateVersionSummary = z.infer<typeof TemplateVersionSummary>;

/**
 * What a version of a template would do to a loop, in words. `takes`: comes into the draft; `kept`: was changed by hand
 * and stays; `collisions`: changed by hand and by the template, so that a person chooses.
 */
const effectShape = { takes: z.array(z.string()), kept: z.array(z.string()), collisions: z.array(z.string()) };
/** An open job whose loop follows the template. `interviews`: scheduled ones, which keep the loop's version. */
export const TemplateUse = z.object({
  ...effectShape,
  loopId: Id,
  loopVersion: Version,
  job: z.object({ id: Id, title: z.string() }),
  /** Version of the template that the loop follows now. */
  follows: Version,
  published: z.nullable(Version),
  interviews: z.int(),
});
export type TemplateUse = z.infer<typeof TemplateUse>;

/** Where a loop and its template both changed: the loop keeps its own, or takes the template's. */
export const collisionWays = ['keep', 'take'] as const;
const Collisions = z.enum(collisionWays);
/** `version`: of the loop, as the preview showed it. */
const ChosenLoop = z.strictObject({ loopId: Id, version: Version, collisions: Collisions });
export type ChosenLoop = z.infer<typeof ChosenLoop>;
/** Loops that one new version changes at most. */
export const MOST_LOOPS_AT_ONCE = 200;
/** Which loops a new version reaches: those that the preview listed, none of them, or some. Loops started later have it. */
export const TemplateScope = z.discriminatedUnion('reach', [
  z.strictObject({
    reach: z.literal('current-and-future'),
    loops: z.array(ChosenLoop).check(z.maxLength(MOST_LOOPS_AT_ONCE)),
  }),
  z.strictObject({ reach: z.literal('future') }),
  z.strictObject({
    reach: z.literal('chosen'),
    loops: z.array(ChosenLoop).check(z.minLength(1), z.maxLength(MOST_LOOPS_AT_ONCE)),
  }),
]);
export type TemplateScope = z.infer<typeof TemplateScope>;
/** `version`: the template's, so that two people do not overwrite each other. */
export const TemplateChange = z.strictObject({
  version: Version,
  text: TemplateText,
  note: prose(500),
  scope: TemplateScope,
});
export type TemplateChange = z.infer<typeof TemplateChange>;
/**
 * What a change would do: `changes` to the template; `uses`: at most 200 loops, those first that are furthest behind;
 * `beyond` counts the reader's own that are not among them, `elsewhere` loops that the reader may not change.
 */
export const TemplatePreview = z.object({
  changes: z.array(z.string()),
  uses: z.array(TemplateUse),
  beyond: z.int(),
  elsewhere: z.int(),
});
export type TemplatePreview = z.infer<typeof TemplatePreview>;
const OfOneJob = { loopId: Id, job: z.nullable(z.object({ id: Id, title: z.string() })) };
/** Loops whose draft took the new version, and those that could not, each with the reason. */
export const TemplateReach = z.object({
  template: LoopTemplate,
  applied: z.array(z.object(OfOneJob)),
  failed: z.array(z.object({ ...OfOneJob, why: z.string() })),
});
export type TemplateReach = z.infer<typeof TemplateReach>;

/** The template that a loop was started from, as it was at the version that the loop follows. */
export const TemplateLink = z.object({
  template: LoopTemplate,
  /** Null where the template came with a content pack: those have no versions. */
  version: z.nullable(Version),
  unlinked: z.nullable(Instant),
  /** The current version, if the loop follows an earlier one. */
  newer: z.nullable(z.object({ ...effectShape, version: Version, note: z.string(), author: Person })),
});
export type TemplateLink = z.infer<typeof TemplateLink>;

const OfTemplate = z.object({ templateId: Id });
const OfLoop = z.object({ loopId: Id });
export const loopTemplateRoutes = {
  copy: post('/loop-templates', { body: TemplateCopy, returns: LoopTemplate }),
  save: post('/loops/:loopId/templates', { params: OfLoop, body: TemplateFromLoop, returns: LoopTemplate }),
  read: get('/loop-templates/:templateId', { params: OfTemplate, returns: LoopTemplate }),
  history: get('/loop-templates/:templateId/versions', {
    params: OfTemplate,
    query: z.strictObject(Paging),
    returns: page(TemplateVersionSummary),
  }),
  version: get('/loop-templates/:templateId/versions/:version', {
    params: z.object({ templateId: Id, version: z.coerce.number().check(z.int32(), z.gte(1)) }),
    returns: LoopTemplate,
  }),
  preview: post('/loop-templates/:templateId/preview', {
    params: OfTemplate,
    body: z.strictObject({ version: Version, text: TemplateText }),
    returns: TemplatePreview,
  }),
  change: post('/loop-templates/:templateId/versions', {
    params: OfTemplate,
    body: TemplateChange,
    returns: TemplateReach,
  }),
  retire: put('/loop-templates/:templateId/retirement', {
    params: OfTemplate,
    body: z.strictObject({ version: Version, retired: z.boolean() }),
    returns: LoopTemplate,
  }),
  link: get('/loops/:loopId/template', { params: OfLoop, returns: z.object({ link: z.nullable(TemplateLink) }) }),
  /** Brings a loop's draft to the current version of its template. `version`: the loop's; `to`: the template's. */
  takeOver: post('/loops/:loopId/template', {
    params: OfLoop,
    body: z.strictObject({ version: Version, to: Version, collisions: Collisions }),
    returns: Loop,
  }),
  setLink: put('/loops/:loopId/template-link', {
    params: OfLoop,
    body: z.strictObject({ version: Version, linked: z.boolean() }),
    returns: Loop,
  }),
};
