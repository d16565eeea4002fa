import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Application,
  candidateRoutes,
  comparisonRoutes,
  homeRoutes,
  type Job,
  type Waiting,
  type WaitingFor,
} from '@loopwright/contracts';
import { type RunningApp, startApp } from '../support/app.ts';
import { type Member, Team } from '../support/team.ts';

const HOUR = 3_600_000;
let running: RunningApp;
let team: Team;
let job: Job;
let manager: Member;
let stranger: Member;
let ada: Member;
let ben: Member;

beforeAll(async () => {
  running = await startApp();
  team = await Team.create(running);
  manager = await team.member('hiring-manager');
  stranger = await team.member('hiring-manager', 'Elsewhere');
  ada = await team.member('interviewer', 'Ada');
  ben = await team.member('interviewer', 'Ben');
  job = await team.job([{ userId: manager.id, role: 'hiring-manager' }]);
  await team.publishedLoop(job);
});
afterAll(() => running.stop());

const ago = (hours: number) => new Date(Date.now() - hours * HOUR);
const waitingOf = (who: Member): Promise<Waiting> => who.as.ok(homeRoutes.waiting, {});
const namesIn = ({ items }: { items: { candidate: string }[] }) => items.map(({ candidate }) => candidate).sort();
const found = async (who: Member, waiting: WaitingFor): Promise<string[]> =>
  (await who.as.ok(candidateRoutes.list, { query: { waiting, job: job.id } })).items.map(({ name }) => name);
/** Where a candidate stands: on Home, and by the filters of the candidates. */
async function places({ candidate: { name } }: Application, who = manager): Promise<string[]> {
  const home = await waitingOf(who);
  const lists = { decision: home.decisions, scheduling: home.schedules, cards: home.cards };
  const at: string[] = [];
  for (const [reason, list] of Object.entries(lists)) {
    const listed = namesIn(list).includes(name);
    expect([reason, (await found(who, reason as WaitingFor)).includes(name)]).toEqual([reason, listed]);
    if (listed) at.push(reason);
  }
  return at;
}

describe('what waits for a hiring manager', () => {
  it('follows a candidate from the first interview to the decision', async () => {
    const application = await team.application(job, { name: 'Nora Next' });
    expect(await places(application)).toEqual([]);
    const first = await team.interview(application, 'fundamentals', [ada], ago(3));
    expect(await places(application)).toEqual(['scheduling', 'cards']);
    const { schedules, cards } = await waitingOf(manager);
    expect(schedules.items).toContainEqual({
      applicationId: application.id,
      candidate: 'Nora Next',
      job: { id: job.id, title: job.title },
      missing: 1,
      sessions: 2,
    });
    expect(cards.items).toContainEqual(
      expect.objectContaining({
        interviewId: first.id,
        interviewer: { id: ada.id, name: ada.name },
        endedAt: new Date(Date.parse(first.startsAt) + HOUR).toISOString(),
      }),
    );
    await team.submittedCard(first, ada, 3, 'Fine.');
    expect(await places(application)).toEqual(['scheduling']);
    const second = await team.interview(application, 'collaboration', [ben], ago(2));
    expect(await places(application)).toEqual(['cards']);
    await team.submittedCard(second, ben, 3, 'Fine too.');
    expect(await places(application)).toEqual(['decision']);
    expect((await waitingOf(manager)).decisions.items[0]).toMatchObject({ candidate: 'Nora Next', cards: 2 });
    await manager.as.ok(comparisonRoutes.decide, {
      params: { applicationId: application.id },
      body: { outcome: 'hold', reason: 'Wait for the other one.', version: application.version },
    });
    expect(await places(application)).toEqual([]);
  });

  it('does not count an interview that is still to come', async () => {
    const application = await team.application(job, { name: 'Tom Tomorrow' });
    await team.interview(application, 'fundamentals', [ada], new Date(Date.now() + 24 * HOUR));
    expect(await places(application)).toEqual(['scheduling']);
  });

  it('is of the jobs that they run, and of no others', async () => {
    const application = await team.application(job, { name: 'Oda Other' });
    await team.interview(application, 'fundamentals', [ada], ago(5));
    expect(await places(application)).toEqual(['scheduling', 'cards']);
    const none = { items: [], total: 0 };
    expect(await waitingOf(stranger)).toEqual({ decisions: none, schedules: none, cards: none });
    expect(await found(stranger, 'cards')).toEqual([]);
  });

  it('says nothing of others’ cards to those who have one of their own to submit', async () => {
    const recruiter = await team.member('recruiter');
    const application = await team.application(job, { name: 'Bea Blind' });
    const held = await team.interview(application, 'fundamentals', [ada, recruiter], ago(5));
    expect(await places(application, recruiter)).toEqual(['scheduling']);
    await team.submittedCard(held, recruiter, 2, 'Mine.');
    expect(await places(application, recruiter)).toEqual(['scheduling', 'cards']);
    expect((await waitingOf(recruiter)).cards.items.filter(({ candidate }) => candidate === 'Bea Blind')).toEqual([
      expect.objectContaining({ interviewer: { id: ada.id, name: ada.name } }),
    ]);
  });

  it('is not told to interviewers', async () => {
    expect(await ada.as.refused(homeRoutes.waiting, {})).toMatchObject({ status: 403 });
  });
});

describe('candidates', () => {
  it('are found by job and stage of one and the same application', async () => {
    const admin = await team.member('admin');
    const other = await team.job();
    const application = await team.application(job, { name: 'Twice Applied' });
    const second = await admin.as.ok(candidateRoutes.apply, {
      params: { jobId: other.id },
      body: { candidateId: application.candidate.id },
    });
    await admin.as.ok(candidateRoutes.move, {
      params: { applicationId: second.id },
      body: { stage: 'screening', version: second.version },
    });
    const names = async (query: { job?: string; stage?: 'applied' | 'screening' }) =>
      (await admin.as.ok(candidateRoutes.list, { query })).items.map(({ name }) => name);
    expect(await names({ job: other.id, stage: 'screening' })).toEqual(['Twice Applied']);
    expect(await names({ job: other.id, stage: 'applied' })).toEqual([]);
    expect(await names({ job: job.id, stage: 'screening' })).toEqual([]);
    expect(await names({ stage: 'screening' })).toEqual(['Twice Applied']);
  });
});
