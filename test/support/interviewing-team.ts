import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import {
  type Application,
  type Interview,
  interviewRoutes,
  type Job,
  type Scorecard,
  scorecardRoutes,
} from '@loopwright/contracts';
import type pg from 'pg';
import { type RunningApp, startApp } from './app.ts';
import { connect } from './rows.ts';
import { type Member, Team } from './team.ts';

/** A recruiter, two interviewers, and for each test a job with a published loop and one candidate. */
export type InterviewingTeam = {
  running: RunningApp;
  owner: pg.Client;
  team: Team;
  recruiter: Member;
  ada: Member;
  ben: Member;
  job: Job;
  application: Application;
};

/** Furnishes the suite that calls it; what it returns is filled before the first test. */
export function interviewingTeam(): InterviewingTeam {
  const our = {} as InterviewingTeam;
  beforeAll(async () => {
    our.running = await startApp();
    our.owner = await connect(our.running.databaseUrl);
    our.team = await Team.create(our.running);
    our.recruiter = await our.team.member('recruiter');
    our.ada = await our.team.member('interviewer', 'Ada');
    our.ben = await our.team.member('interviewer', 'Ben');
  });
  afterAll(async () => {
    await our.owner.end();
    await our.running.stop();
  });
  beforeEach(async () => {
    our.job = await our.team.job();
    await our.team.publishedLoop(our.job);
    our.application = await our.team.application(our.job);
  });
  return our;
}

/** How the recruiter holds a session with the candidate of the moment. */
export function scheduling(our: InterviewingTeam) {
  const draft = (panel: Member[], sessionId = 'fundamentals', startsAt = '2031-03-03T09:00:00.000Z') => ({
    params: { applicationId: our.application.id },
    // Limits have their own tests.
    body: { sessionId, startsAt, panel: panel.map(({ id }) => id), overLimit: 'For a test.' },
  });
  const schedule = (...asked: Parameters<typeof draft>): Promise<Interview> =>
    our.recruiter.as.ok(interviewRoutes.schedule, draft(...asked));
  return { draft, schedule };
}

export const change = (interview: Interview, body: object) => ({
  params: { interviewId: interview.id },
  body: { version: interview.version, overLimit: 'For a test.', ...body },
});
export const openCard = (who: Member, interview: Interview): Promise<Scorecard> =>
  who.as.ok(scorecardRoutes.open, { params: { interviewId: interview.id } });
/** How far each panelist's card is, by their names. */
export const cardsOn = ({ panel }: Interview) =>
  Object.fromEntries(panel.map(({ person, card }) => [person.name, card]));
