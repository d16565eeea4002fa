import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type Application,
  candidateRoutes,
  comparisonRoutes,
  type DecisionOutcome,
  type Job,
} from '@loopwright/contracts';
import { type RunningApp, startApp } from '../support/app.ts';
import { type Member, Team } from '../support/team.ts';

let running: RunningApp;
let team: Team;
let manager: Member;
let recruiter: Member;
let ada: Member;
let job: Job;
let first: Application;

beforeAll(async () => {
  running = await startApp();
  team = await Team.create(running);
  manager = await team.member('hiring-manager');
  recruiter = await team.member('recruiter');
  ada = await team.member('interviewer', 'Ada');
  job = await team.job([{ userId: manager.id, role: 'hiring-manager' }]);
  await team.publishedLoop(job);
});
afterAll(() => running.stop());
beforeEach(async () => {
  first = await team.application(job);
});

const decision = (
  application: { id: string; version: number },
  outcome: DecisionOutcome,
  reason = 'The panel agrees.',
) => ({
  params: { applicationId: application.id },
  body: { outcome, reason, version: application.version },
});
const read = (application: Application): Promise<Application> =>
  manager.as.ok(candidateRoutes.readApplication, { params: { applicationId: application.id } });
const decisionsOf = (application: Application) => ({ params: { applicationId: application.id } });

describe('deciding', () => {
  it('advances to deciding, then to an offer, by a named person and with a reason', async () => {
    const made = await manager.as.ok(
      comparisonRoutes.decide,
      decision(first, 'advance', 'Clear signal on all must-haves.'),
    );
    expect(made).toMatchObject({
      applicationId: first.id,
      outcome: 'advance',
      reason: 'Clear signal on all must-haves.',
      decidedBy: { id: manager.id, name: manager.name },
    });
    const deciding = await read(first);
    expect(deciding).toMatchObject({ stage: 'deciding', version: first.version + 1 });
    const next = await manager.as.ok(comparisonRoutes.decide, decision(deciding, 'advance'));
    expect(await read(first)).toMatchObject({ stage: 'offer', version: first.version + 2 });
    expect((await recruiter.as.ok(comparisonRoutes.decisions, decisionsOf(first))).items).toEqual([next, made]);
  });

  it('holds without moving, and rejects for good', async () => {
    await manager.as.ok(comparisonRoutes.decide, decision(first, 'hold'));
    const held = await read(first);
    expect(held).toMatchObject({ stage: first.stage, stageSince: first.stageSince, version: first.version + 1 });
    await manager.as.ok(comparisonRoutes.decide, decision(held, 'reject'));
    const rejected = await read(first);
    expect(rejected.stage).toBe('rejected');
    expect(await manager.as.refused(comparisonRoutes.decide, decision(rejected, 'advance'))).toMatchObject({
      status: 409,
      code: 'decision.closed',
    });
  });

  it('does not let two people decide past each other', async () => {
    const admin = await team.member('admin');
    const answers = await Promise.all(
      [manager, admin, manager, admin].map(({ as }) => as.send(comparisonRoutes.decide, decision(first, 'advance'))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
    expect(answers.find(({ status }) => status === 412)!.body).toMatchObject({
      code: 'version.stale',
      current: { id: first.id, stage: 'deciding', version: first.version + 1 },
    });
    expect((await recruiter.as.ok(comparisonRoutes.decisions, decisionsOf(first))).items).toHaveLength(1);
  });

  it('needs a reason', async () => {
    expect(await manager.as.refused(comparisonRoutes.decide, decision(first, 'hold', '  '))).toMatchObject({
      status: 400,
      issues: [{ path: ['reason'] }],
    });
  });

  it('belongs to those who run the job, once their own card is in', async () => {
    for (const who of [recruiter, ada, await team.member('observer'), await team.member('hiring-manager', 'Elsewhere')])
      expect((await who.as.refused(comparisonRoutes.decide, decision(first, 'advance'))).code).toBe('not-found');
    const interview = await team.interview(first, 'fundamentals', [manager]);
    expect((await manager.as.refused(comparisonRoutes.decide, decision(first, 'advance'))).code).toBe('not-found');
    await team.submittedCard(interview, manager, 3, 'Good.');
    await manager.as.ok(comparisonRoutes.decide, decision(first, 'advance'));
  });

  it('is not read by an interviewer who owes a card: its reason quotes the panel', async () => {
    const interview = await team.interview(first, 'fundamentals', [ada]);
    await manager.as.ok(comparisonRoutes.decide, decision(first, 'hold', 'CANARY'));
    expect((await ada.as.refused(comparisonRoutes.decisions, decisionsOf(first))).code).toBe('not-found');
    await team.submittedCard(interview, ada, 3, 'Good.');
    expect((await ada.as.ok(comparisonRoutes.decisions, decisionsOf(first))).items).toMatchObject([
      { reason: 'CANARY' },
    ]);
  });
});
