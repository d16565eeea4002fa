/** Changing a rubric: every change is a new version, and whoever makes it says which loops it reaches. */
import * as z from 'zod/mini';
import { Person } from './people.ts';
import { get, post } from './route.ts';
import { CriterionWeight, Rubric } from './rubrics.ts';
import { Id, Instant, line, page, Paging, prose, Slug, Version } from './words.ts';

const anchor = line(400);
const CriterionText = z.strictObject({
  /** Stays the same from version to version: ratings of a criterion are compared by it. */
  slug: Slug,
  name: line(60),
  competency: Slug,
  question: line(200),
  anchors: z.strictObject({ 'strong-no': anchor, no: anchor, yes: anchor, 'strong-yes': anchor }),
  overlay: z.record(Slug, line(400)),
  weight: z.optional(CriterionWeight),
});
export const RubricText = z.strictObject({
  title: line(80),
  criteria: z.array(CriterionText).check(z.minLength(1), z.maxLength(12)),
  redFlags: z.array(line(400)).check(z.maxLength(20)),
});
export type RubricText = z.infer<typeof RubricText>;

/** `author` is null for what came with a content pack. */
export const RubricVersionSummary = z.object({
  version: Version,
  author: z.nullable(Person),
  createdAt: Instant,
  note: z.string(),
});
export type RubricVersionSummary = z.infer<typeof RubricVersionSummary>;

/**
 * A candidate in flight whose interviews are rated by this rubric. `keeps`: interviews that have begun and stay with
 * the version that they were scheduled with; `moves`: those still to come, which a change may reach.
 */
export const RubricCandidate = z.object({ applicationId: Id, name: z.string(), keeps: z.int(), moves: z.int() });
/**
 * An open job whose loop has a session of the rubric's stage, and the version its next interview will be rated by.
 * `staying`: interviews of those candidates that are rated by another version than that, and how many of each.
 */
export const RubricUse = z.object({
  job: z.object({ id: Id, title: z.string() }),
  version: Version,
  staying: z.array(z.object({ version: Version, interviews: z.int() })),
  candidates: z.array(RubricCandidate),
});
export type RubricUse = z.infer<typeof RubricUse>;

/** Which loops a new version reaches; those that it does not reach stay with the version that they have. */
export const RubricScope = z.discriminatedUnion('reach', [
  z.strictObject({ reach: z.literal('current-and-future') }),
  z.strictObject({ reach: z.literal('future') }),
  z.strictObject({ reach: z.literal('chosen'), jobIds: z.array(Id).check(z.minLength(1), z.maxLength(200)) }),
]);
export type RubricScope = z.infer<typeof RubricScope>;
/** `version`: the one that was changed, so that two people do not overwrite each other. */
export const RubricChange = z.strictObject({
  version: Version,
  text: RubricText,
  note: prose(500),
  scope: RubricScope,
});
export type RubricChange = z.infer<typeof RubricChange>;
/** `moved`: interviews to come that will be rated by the new version. */
export const RubricReach = z.object({ rubric: Rubric, moved: z.int() });

const OfStage = z.object({ stage: Slug });
export const rubricVersionRoutes = {
  history: get('/rubrics/:stage/versions', {
    params: OfStage,
    query: z.strictObject(Paging),
    returns: page(RubricVersionSummary),
  }),
  read: get('/rubrics/:stage/versions/:version', {
    params: z.object({ stage: Slug, version: z.coerce.number().check(z.int(), z.gte(1), z.lte(2_147_483_647)) }),
    returns: Rubric,
  }),
  /** `elsewhere`: open jobs with this rubric that the reader may not see. */
  use: get('/rubrics/:stage/use', {
    params: OfStage,
    query: z.strictObject(Paging),
    returns: z.extend(page(RubricUse), { elsewhere: z.int() }),
  }),
  change: post('/rubrics/:stage/versions', { params: OfStage, body: RubricChange, returns: RubricReach }),
  /** Brings loops that stayed behind to the current version. */
  adopt: post('/rubrics/:stage/adoptions', {
    params: OfStage,
    body: z.strictObject({ version: Version, jobIds: z.array(Id).check(z.minLength(1), z.maxLength(200)) }),
    returns: RubricReach,
  }),
};
