/** What the organisation knows of a person as an interviewer. */
import * as z from 'zod/mini';
import { get, put } from './route.ts';
import { Id, prose, Slug } from './words.ts';

/** Interviews a week of whoever has nothing set. */
export const USUAL_PER_WEEK = 5;
const stages = z.array(Slug).check(z.maxLength(60));
const facts = {
  /** Stages that this person may rate; null: every one, those to come among them. */
  qualified: z.nullable(stages),
  /** Stages that this person learns: shadows there, and does not count. */
  training: stages,
  /** At most so many interviews in one week; 0: none for now. */
  perWeek: z.int().check(z.gte(0), z.lte(40)),
  perDay: z.nullable(z.int().check(z.gte(1), z.lte(12))),
  /** The team or function that the organisation counts this person to, in its own words; empty: none. */
  team: prose(60),
  /** 0: nothing was set yet. */
  version: z.int32().check(z.gte(0)),
};
export const Interviewing = z.object({ userId: Id, ...facts });
export type Interviewing = z.infer<typeof Interviewing>;
export const InterviewingChange = z.strictObject(facts);
export type InterviewingChange = z.infer<typeof InterviewingChange>;

const OfUser = z.object({ userId: Id });
export const interviewingRoutes = {
  /** `teams`: those that others are counted to already. */
  read: get('/users/:userId/interviewing', {
    params: OfUser,
    returns: z.object({ interviewing: Interviewing, teams: z.array(z.string()) }),
  }),
  change: put('/users/:userId/interviewing', { params: OfUser, body: InterviewingChange, returns: Interviewing }),
};
