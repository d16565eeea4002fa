import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import {
  type Answer,
  type AnswerChange,
  type Application,
  type Interview,
  interviewRoutes,
  type Job,
  type Kit,
  type Scorecard,
  scorecardRoutes,
} from '@loopwright/contracts';
import { type RunningApp, startApp } from './app.ts';
import { type Member, Team } from './team.ts';

/** A job with a published loop and two interviewers, who meet a candidate of each test's own. */
export type Panel = {
  running: RunningApp;
  team: Team;
  ada: Member;
  ben: Member;
  job: Job;
  application: Application;
  interview: Interview;
};

/** Furnishes the suite that calls it; what it returns is filled before the first test. */
export function panelOfTwo(): Panel {
  const panel = {} as Panel;
  beforeAll(async () => {
    const running = await startApp();
    const team = await Team.create(running);
    const [ada, ben] = [await team.member('interviewer', 'Ada'), await team.member('interviewer', 'Ben')];
    const job = await team.job([{ userId: (await team.member('observer')).id, role: 'observer' }]);
    await team.publishedLoop(job);
    Object.assign(panel, { running, team, ada, ben, job });
  });
  afterAll(() => panel.running.stop());
  beforeEach(async () => {
    panel.application = await panel.team.application(panel.job);
    panel.interview = await panel.team.interview(panel.application, 'fundamentals', [panel.ada, panel.ben]);
  });
  return panel;
}

export const opened = (who: Member, { id }: Interview): Promise<Scorecard> =>
  who.as.ok(scorecardRoutes.open, { params: { interviewId: id } });
export const kitOf = (who: Member, { id }: Interview): Promise<Kit> =>
  who.as.ok(interviewRoutes.kit, { params: { interviewId: id } });

/** What to write about one subject of a card, over a version of it. */
export const words = (note: string, version: number, rating: AnswerChange['rating'] = 3): AnswerChange => ({
  rating,
  absence: null,
  note,
  version,
});
export const writing = (card: Scorecard, subject: string, body: AnswerChange) => ({
  params: { scorecardId: card.id, subject },
  body,
});
export const saved = (who: Member, card: Scorecard, subject: string, body: AnswerChange): Promise<Answer> =>
  who.as.ok(scorecardRoutes.answer, writing(card, subject, body));
