import * as z from 'zod/mini';
import { Person } from './people.ts';
import { get, patch, post, put } from './route.ts';
import { Id, Instant, line, page, Paging, prose, Slug, Version } from './words.ts';

export const jobRoles = ['hiring-manager', 'recruiter', 'interviewer', 'observer'] as const;
/** What someone does for one job; says nothing about their role in the organisation. */
export const JobRole = z.enum(jobRoles);
export type JobRole = z.infer<typeof JobRole>;
export const JobMember = z.object({ person: Person, role: JobRole });
export const JobStatus = z.enum(['open', 'closed']);

export const Job = z.object({
  id: Id,
  title: z.string(),
  track: Slug,
  level: Slug,
  department: z.string(),
  location: z.string(),
  description: z.string(),
  openings: z.int(),
  status: JobStatus,
  team: z.array(JobMember),
  createdAt: Instant,
  version: Version,
});
export type Job = z.infer<typeof Job>;
export const JobSummary = z.object({
  id: Id,
  title: z.string(),
  track: Slug,
  level: Slug,
  location: z.string(),
  status: JobStatus,
  hiringManagers: z.array(z.string()),
  /** Applications that are neither hired, rejected nor withdrawn. */
  activeCandidates: z.int(),
  loop: z.enum(['none', 'draft', 'published']),
});
export type JobSummary = z.infer<typeof JobSummary>;

const basics = {
  title: line(120),
  track: Slug,
  level: Slug,
  department: z.optional(prose(120)),
  location: z.optional(prose(120)),
  description: z.optional(prose(8000)),
  openings: z.optional(z.int().check(z.gte(1), z.lte(500))),
};
const Member = z.strictObject({ userId: Id, role: JobRole });
export const JobDraft = z.strictObject({ ...basics, team: z.optional(z.array(Member).check(z.maxLength(60))) });
export type JobDraft = z.infer<typeof JobDraft>;
export const JobChange = z.strictObject({
  ...basics,
  title: z.optional(basics.title),
  track: z.optional(Slug),
  level: z.optional(Slug),
  status: z.optional(JobStatus),
  version: Version,
});
export type JobChange = z.infer<typeof JobChange>;
export const JobTeam = z.strictObject({ members: z.array(Member).check(z.maxLength(60)), version: Version });
export type JobTeam = z.infer<typeof JobTeam>;
export const JobSearch = z.strictObject({
  ...Paging,
  status: z.optional(JobStatus),
  search: z.optional(z.string().check(z.maxLength(100))),
});
export type JobSearch = z.infer<typeof JobSearch>;

const OfJob = z.object({ jobId: Id });
export const jobRoutes = {
  list: get('/jobs', { query: JobSearch, returns: page(JobSummary) }),
  create: post('/jobs', { body: JobDraft, returns: Job }),
  read: get('/jobs/:jobId', { params: OfJob, returns: Job }),
  change: patch('/jobs/:jobId', { params: OfJob, body: JobChange, returns: Job }),
  changeTeam: put('/jobs/:jobId/team', { params: OfJob, body: JobTeam, returns: Job }),
};
