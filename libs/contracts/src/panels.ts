/** Who is to interview whom: a proposal for the sessions of a job that have no interview yet. */
import * as z from 'zod/mini';
import { Person, Role } from './people.ts';
import { get, post, put } from './route.ts';
import { Day, Id, Instant, prose, Slug, Version } from './words.ts';

export const panelStates = ['running', 'ready', 'accepted', 'cancelled', 'failed'] as const;
/** At least so many interviewers of each candidate are not of this team. */
const Outsiders = z.strictObject({ team: prose(60).check(z.minLength(1)), atLeast: z.int().check(z.gte(1), z.lte(3)) });
const wishes = {
  /** A day of the first week, and for how many weeks, in which the interviews are to be held. */
  from: Day,
  weeks: z.int().check(z.gte(1), z.lte(4)),
  /** Interviewers of each session. */
  raters: z.int().check(z.gte(1), z.lte(3)),
  /** Whether a trainee shadows each session, as far as there are any. */
  shadows: z.boolean(),
  outsiders: z.nullable(Outsiders),
};
export const PanelDraft = z.strictObject({
  ...wishes,
  applicationIds: z.array(Id).check(z.minLength(1), z.maxLength(60)),
  people: z.array(Id).check(z.minLength(1), z.maxLength(100)),
});
export type PanelDraft = z.infer<typeof PanelDraft>;

export const PanelSession = z.object({
  applicationId: Id,
  sessionId: Slug,
  title: z.string(),
  stage: Slug,
  raters: z.array(Person),
  shadow: z.nullable(Person),
  /** Why a seat stays open, in words; null where all are taken. */
  open: z.nullable(z.string()),
  /** Rules that this session does not keep, in words. */
  broken: z.array(z.string()),
});
export type PanelSession = z.infer<typeof PanelSession>;
export const PanelPerson = z.object({
  person: Person,
  team: z.string(),
  /** Interviews in these weeks that stand in the calendar, or in the plan of another job. */
  before: z.int(),
  rates: z.int(),
  shadows: z.int(),
  /** How many more these weeks have room for. */
  room: z.int(),
});
export type PanelPerson = z.infer<typeof PanelPerson>;
export const PanelProposal = z.object({
  id: Id,
  state: z.enum(panelStates),
  version: Version,
  madeAt: Instant,
  by: Person,
  /** Whether the loop is still as it was when the proposal was made. */
  current: z.boolean(),
  ...wishes,
  /** Wall seconds after which the best so far is taken. */
  mostSeconds: z.int(),
  /** Whether nothing fairer exists under the same rules; null after a person's change. */
  proven: z.nullable(z.boolean()),
  candidates: z.array(z.object({ applicationId: Id, name: z.string() })),
  sessions: z.array(PanelSession),
  people: z.array(PanelPerson),
  /** Who interviewed whom of these candidates before: links them, and does not meet them again. */
  met: z.array(z.object({ personId: Id, applicationId: Id })),
  /** `robust`: any two interviewers are linked by candidates they share, also when any one drops out. */
  links: z.enum(['robust', 'connected', 'none']),
  /** What is to be said of the whole, in sentences. */
  told: z.array(z.string()),
  /** Why rules are not kept, as whoever accepted it says. */
  reason: z.string(),
});
export type PanelProposal = z.infer<typeof PanelProposal>;
/** Who could be in the next proposal; `open`: sessions without an interview. `onTeam`: of the job's team, to interview. */
export const PanelChoices = z.object({
  candidates: z.array(z.object({ applicationId: Id, name: z.string(), interviewing: z.boolean(), open: z.int() })),
  people: z.array(
    z.object({ id: Id, name: z.string(), role: Role, team: z.string(), onTeam: z.boolean(), perWeek: z.int() }),
  ),
});
export type PanelChoices = z.infer<typeof PanelChoices>;

const OfJob = z.object({ jobId: Id });
const OnePanel = z.strictObject({ panelId: Id, version: Version });
/** Puts other people into one session. */
export const PanelSeating = z.strictObject({
  panelId: Id,
  version: Version,
  applicationId: Id,
  sessionId: Slug,
  raters: z.array(Id).check(z.maxLength(8)),
  shadow: z.nullable(Id),
});
export type PanelSeating = z.infer<typeof PanelSeating>;
export const PanelAcceptance = z.strictObject({ panelId: Id, version: Version, reason: z.optional(prose(300)) });
export type PanelAcceptance = z.infer<typeof PanelAcceptance>;
export const panelRoutes = {
  /** The newest proposal of a job, and who could be in the next one; `published`: whether there is a loop to plan for. */
  latest: get('/jobs/:jobId/panel', {
    params: OfJob,
    returns: z.object({ published: z.boolean(), proposal: z.nullable(PanelProposal), choices: PanelChoices }),
  }),
  start: post('/jobs/:jobId/panels', { params: OfJob, body: PanelDraft, returns: PanelProposal }),
  seat: put('/jobs/:jobId/panel/seats', { params: OfJob, body: PanelSeating, returns: PanelProposal }),
  cancel: post('/jobs/:jobId/panel/cancellation', { params: OfJob, body: OnePanel, returns: PanelProposal }),
  /** Keeps it as the plan that scheduling begins with. */
  accept: post('/jobs/:jobId/panel/acceptance', { params: OfJob, body: PanelAcceptance, returns: PanelProposal }),
};
