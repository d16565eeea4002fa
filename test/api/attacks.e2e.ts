import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { candidateRoutes, interviewRoutes, jobRoutes, scorecardRoutes } from '@loopwright/contracts';
import { type RunningApp, startApp } from '../support/app.ts';
import { Team } from '../support/team.ts';

let running: RunningApp;
let team: Team;
beforeAll(async () => {
  running = await startApp();
  team = await Team.create(running);
});
afterAll(() => running.stop());

/** A hiring manager who sits on a panel themself, with a colleague's card already in. */
async function panelOfOwnJob() {
  const manager = await team.member('hiring-manager');
  const colleague = await team.member('interviewer');
  const job = await team.job([{ userId: manager.id, role: 'hiring-manager' }]);
  await team.publishedLoop(job);
  const application = await team.application(job);
  await team.submittedCard(
    await team.interview(application, 'fundamentals', [colleague]),
    colleague,
    4,
    'Hidden words',
  );
  const own = await team.interview(application, 'collaboration', [manager, colleague]);
  return { manager, colleague, application, own };
}

describe('blindness cannot be switched off from inside', () => {
  it('keeps a panelist from cancelling their own interview, or leaving it, before their card is in', async () => {
    const { manager, colleague, application, own } = await panelOfOwnJob();
    const change = (body: object) =>
      manager.as.refused(interviewRoutes.change, {
        params: { interviewId: own.id },
        body: { version: own.version, ...body },
      });
    expect(await change({ status: 'cancelled' })).toMatchObject({ code: 'interview.own-seat', status: 409 });
    expect(await change({ panel: [colleague.id] })).toMatchObject({ code: 'interview.own-seat', status: 409 });
    const cards = await manager.as.ok(scorecardRoutes.ofApplication, { params: { applicationId: application.id } });
    expect(cards.withheld).toBe(true);
    expect(JSON.stringify(cards)).not.toContain('Hidden words');
  });

  it('lets a colleague who is not on the panel make the change', async () => {
    const { colleague, own } = await panelOfOwnJob();
    const recruiter = await team.member('recruiter');
    const changed = await recruiter.as.ok(interviewRoutes.change, {
      params: { interviewId: own.id },
      body: { panel: [colleague.id], version: own.version },
    });
    expect(changed.panel).toHaveLength(1);
  });
});

describe('a candidate stays with the jobs they are in', () => {
  it('is not drawn into a decoy job by someone who may only watch', async () => {
    const watcher = await team.member('hiring-manager', 'watching');
    const job = await team.job([{ userId: watcher.id, role: 'observer' }]);
    const application = await team.application(job, { email: 'known@mail.example' });
    const decoy = await watcher.as.ok(jobRoutes.create, {
      body: { title: 'Decoy', track: 'ml-engineer', level: 'senior' },
    });
    const refused = await watcher.as.refused(candidateRoutes.apply, {
      params: { jobId: decoy.id },
      body: { candidateId: application.candidate.id },
    });
    expect(refused).toMatchObject({ code: 'not-found', status: 404 });
  });

  it('is not given a colleague’s address by a hiring manager, who could lock that colleague out', async () => {
    const manager = await team.member('hiring-manager', 'naming');
    const admin = await team.member('admin');
    const job = await team.job([{ userId: manager.id, role: 'hiring-manager' }]);
    const { candidate } = await team.application(job);
    const rename = { params: { candidateId: candidate.id }, body: { email: admin.email, version: candidate.version } };
    expect(await manager.as.refused(candidateRoutes.change, rename)).toMatchObject({
      code: 'candidate.email-not-yours',
      status: 422,
    });
    const recruiter = await team.member('recruiter');
    await recruiter.as.ok(candidateRoutes.change, rename);
  });
});

describe('a decision has a reason', () => {
  it('is not gone round by moving someone to an offer, a rejection or a hire', async () => {
    const recruiter = await team.member('recruiter');
    const application = await team.application(await team.job());
    for (const stage of ['offer', 'rejected', 'hired'] as const) {
      const body = { stage, version: application.version };
      const refused = await recruiter.as.refused(candidateRoutes.move, {
        params: { applicationId: application.id },
        body,
      });
      expect(refused).toMatchObject({ code: 'candidate.needs-decision', status: 409 });
    }
  });
});
