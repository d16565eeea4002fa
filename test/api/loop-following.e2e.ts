import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type Application,
  type Interview,
  interviewRoutes,
  type Job,
  type Loop,
  loopRoutes,
  scorecardRoutes,
} from '@loopwright/contracts';
import { type RunningApp, startApp } from '../support/app.ts';
import { planOf } from '../support/loops.ts';
import { type Member, Team } from '../support/team.ts';

let running: RunningApp;
let team: Team;
let admin: Member;
let ada: Member;
let job: Job;
let loop: Loop;
let application: Application;
const tomorrow = () => new Date(Date.now() + 86_400_000);
const anHourAgo = () => new Date(Date.now() - 3_600_000);

beforeAll(async () => {
  running = await startApp();
  team = await Team.create(running);
  admin = await team.member('admin');
  ada = await team.member('interviewer', 'Ada');
});
afterAll(() => running.stop());
beforeEach(async () => {
  job = await team.job();
  loop = await team.publishedLoop(job);
  application = await team.application(job, { name: 'Kim' });
});

const ofLoop = () => ({ params: { loopId: loop.id } });
const behind = async () => (await admin.as.ok(interviewRoutes.behind, ofLoop())).items;
const follow = (version = 2, applicationIds = [application.id]) => ({ ...ofLoop(), body: { version, applicationIds } });
const now = (interview: Interview) => admin.as.ok(interviewRoutes.read, { params: { interviewId: interview.id } });
/** Publishes the next version; `change` makes its plan. */
async function publish(change: (plan: ReturnType<typeof planOf>) => ReturnType<typeof planOf>): Promise<void> {
  const changed = await admin.as.ok(loopRoutes.change, {
    ...ofLoop(),
    body: { plan: change(planOf(loop)), version: loop.version },
  });
  loop = await admin.as.ok(loopRoutes.publish, { ...ofLoop(), body: { version: changed.version } });
}
const longer = (plan: ReturnType<typeof planOf>) => ({
  ...plan,
  sessions: plan.sessions.map((session) => ({ ...session, title: `New ${session.title}`, minutes: 90 })),
});

describe('after a loop is published again', () => {
  it('interviews to come keep their version until they are told to follow', async () => {
    const interview = await team.interview(application, 'fundamentals', [ada], tomorrow());
    expect(await behind()).toEqual([]);
    await publish(longer);
    expect((await now(interview)).loopVersion).toBe(1);
    expect(await behind()).toEqual([{ applicationId: application.id, name: 'Kim', moves: 1, keeps: 0 }]);
    expect(await admin.as.ok(interviewRoutes.follow, follow())).toEqual({ moved: 1 });
    expect(await now(interview)).toMatchObject({ loopVersion: 2, title: 'New fundamentals', minutes: 90 });
    expect(await behind()).toEqual([]);
  });

  it('an interview that has begun, has a card, or lost its session never changes', async () => {
    const begun = await team.interview(application, 'collaboration', [ada], anHourAgo());
    const other = await team.application(job, { name: 'Lou' });
    const written = await team.interview(other, 'collaboration', [ada], tomorrow());
    await ada.as.ok(scorecardRoutes.open, { params: { interviewId: written.id } });
    const third = await team.application(job, { name: 'Max' });
    const gone = await team.interview(third, 'fundamentals', [ada], tomorrow());
    await publish((plan) => ({ ...plan, sessions: plan.sessions.filter(({ id }) => id !== 'fundamentals') }));
    expect((await behind()).map(({ name, moves, keeps }) => [name, moves, keeps])).toEqual([
      ['Kim', 0, 1],
      ['Lou', 0, 1],
      ['Max', 0, 1],
    ]);
    const all = [application, other, third].map(({ id }) => id);
    expect(await admin.as.ok(interviewRoutes.follow, follow(2, all))).toEqual({ moved: 0 });
    for (const interview of [begun, written, gone]) expect((await now(interview)).loopVersion).toBe(1);
  });

  it('only the chosen candidates move, and nobody by a version that was overtaken', async () => {
    const interview = await team.interview(application, 'fundamentals', [ada], tomorrow());
    const other = await team.application(job, { name: 'Lou' });
    const left = await team.interview(other, 'fundamentals', [ada], tomorrow());
    await publish(longer);
    expect(await admin.as.refused(interviewRoutes.follow, follow(1))).toMatchObject({ code: 'version.stale' });
    expect(await admin.as.ok(interviewRoutes.follow, follow())).toEqual({ moved: 1 });
    expect((await now(interview)).loopVersion).toBe(2);
    expect((await now(left)).loopVersion).toBe(1);
  });
});
