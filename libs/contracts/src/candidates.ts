import * as z from 'zod/mini';
import { get, patch, post } from './route.ts';
import { Id, Instant, line, page, Paging, prose, Version } from './words.ts';

export const applicationStages = [
  'applied',
  'screening',
  'interviewing',
  'deciding',
  'offer',
  'hired',
  'rejected',
  'withdrawn',
] as const;
/** Where an application stands in the pipeline; the last three close it. */
export const ApplicationStage = z.enum(applicationStages);
export type ApplicationStage = z.infer<typeof ApplicationStage>;

const Email = z.string().check(z.trim(), z.toLowerCase(), z.maxLength(254), z.email());
const details = {
  name: line(120),
  email: z.optional(z.nullable(Email)),
  phone: z.optional(prose(40)),
  headline: z.optional(prose(200)),
  source: z.optional(prose(80)),
  timeZone: z.optional(z.string().check(z.maxLength(60))),
};
export const CandidateDraft = z.strictObject(details);
export type CandidateDraft = z.infer<typeof CandidateDraft>;
export const CandidateChange = z.strictObject({ ...details, name: z.optional(details.name), version: Version });
export type CandidateChange = z.infer<typeof CandidateChange>;
/** `email` and `phone` are null for those who may not see contact details. */
export const Candidate = z.object({
  id: Id,
  name: z.string(),
  email: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  headline: z.string(),
  source: z.string(),
  timeZone: z.string(),
  version: Version,
});
export type Candidate = z.infer<typeof Candidate>;

export const Application = z.object({
  id: Id,
  candidate: Candidate,
  job: z.object({ id: Id, title: z.string(), track: z.string(), level: z.string() }),
  stage: ApplicationStage,
  appliedAt: Instant,
  stageSince: Instant,
  version: Version,
});
export type Application = z.infer<typeof Application>;
export const ApplicationDraft = z
  .strictObject({ candidate: z.optional(CandidateDraft), candidateId: z.optional(Id) })
  .check(
    z.refine(
      (draft) => (draft.candidate === undefined) !== (draft.candidateId === undefined),
      'name a new candidate or an existing one',
    ),
  );
export type ApplicationDraft = z.infer<typeof ApplicationDraft>;
export const ApplicationMove = z.strictObject({ stage: ApplicationStage, version: Version });
export type ApplicationMove = z.infer<typeof ApplicationMove>;
export const ApplicationSearch = z.strictObject({
  ...Paging,
  stage: z.optional(ApplicationStage),
  search: z.optional(z.string().check(z.maxLength(100))),
});
export type ApplicationSearch = z.infer<typeof ApplicationSearch>;
/** What an open application waits for: the next step that somebody has to take. */
export const waitingFor = ['decision', 'scheduling', 'cards'] as const;
export const WaitingFor = z.enum(waitingFor);
export type WaitingFor = z.infer<typeof WaitingFor>;
/** The last three: of one application of theirs, all together. */
export const CandidateSearch = z.strictObject({
  ...Paging,
  search: z.optional(z.string().check(z.maxLength(100))),
  job: z.optional(Id),
  stage: z.optional(ApplicationStage),
  waiting: z.optional(WaitingFor),
});
export type CandidateSearch = z.infer<typeof CandidateSearch>;
export const CandidateRow = z.object({
  id: Id,
  name: z.string(),
  headline: z.string(),
  applications: z.array(z.object({ id: Id, jobId: Id, jobTitle: z.string(), stage: ApplicationStage })),
});
export type CandidateRow = z.infer<typeof CandidateRow>;

const OfApplication = z.object({ applicationId: Id });
export const candidateRoutes = {
  list: get('/candidates', { query: CandidateSearch, returns: page(CandidateRow) }),
  change: patch('/candidates/:candidateId', {
    params: z.object({ candidateId: Id }),
    body: CandidateChange,
    returns: Candidate,
  }),
  applications: get('/jobs/:jobId/applications', {
    params: z.object({ jobId: Id }),
    query: ApplicationSearch,
    returns: page(Application),
  }),
  apply: post('/jobs/:jobId/applications', {
    params: z.object({ jobId: Id }),
    body: ApplicationDraft,
    returns: Application,
  }),
  readApplication: get('/applications/:applicationId', { params: OfApplication, returns: Application }),
  move: patch('/applications/:applicationId', { params: OfApplication, body: ApplicationMove, returns: Application }),
};
