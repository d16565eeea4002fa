import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Application, type Interview, interviewRoutes, type Job, scorecardRoutes } from '@loopwright/contracts';
import { randomUUID } from 'node:crypto';
import { type RunningApp, startApp } from '../support/app.ts';
import { type Member, Team } from '../support/team.ts';

let running: RunningApp;
let team: Team;
let ada: Member;
let ben: Member;
let job: Job;
let application: Application;
let interview: Interview;

beforeAll(async () => {
  running = await startApp();
  team = await Team.create(running);
  ada = await team.member('interviewer', 'Ada');
  ben = await team.member('interviewer', 'Ben');
  job = await team.job([{ userId: (await team.member('observer')).id, role: 'observer' }]);
  await team.publishedLoop(job);
});
afterAll(() => running.stop());
beforeEach(async () => {
  application = await team.application(job);
  interview = await team.interview(application, 'fundamentals', [ada, ben]);
});

const open = (who: Member, of = interview) => who.as.ok(scorecardRoutes.open, { params: { interviewId: of.id } });
const panelOf = (who: Member) =>
  who.as.ok(scorecardRoutes.ofApplication, { params: { applicationId: application.id } });

describe('reading the cards of others', () => {
  it('nobody sees another’s draft, not even an admin', async () => {
    const card = await open(ada);
    const overall = { rating: 1, absence: null, note: 'CANARY-draft', version: 0 } as const;
    await ada.as.ok(scorecardRoutes.answer, { params: { scorecardId: card.id, subject: 'overall' }, body: overall });
    for (const who of [
      ben,
      await team.member('admin'),
      await team.member('recruiter'),
      await team.member('observer'),
    ]) {
      expect((await who.as.refused(scorecardRoutes.read, { params: { scorecardId: card.id } })).code).toBe('not-found');
      const text = JSON.stringify(await panelOf(who));
      expect(text).not.toContain('CANARY');
      expect(text).not.toContain(card.id);
    }
    expect((await ada.as.ok(scorecardRoutes.read, { params: { scorecardId: card.id } })).answers).toHaveLength(1);
  });

  it('hides other interviewers’ scorecards until you submit yours', async () => {
    const theirs = await team.submittedCard(interview, ada, 4, 'CANARY-ada');
    await open(ben);
    const before = await panelOf(ben);
    expect(before.withheld).toBe(true);
    expect(before.items.map(({ interviewer, state, scorecard }) => [interviewer.id, state, scorecard])).toEqual([
      [ada.id, 'hidden', null],
      [ben.id, 'due', null],
    ]);
    expect((await ben.as.refused(scorecardRoutes.read, { params: { scorecardId: theirs.id } })).code).toBe('not-found');
    const mine = await team.submittedCard(interview, ben, 1, 'No.');
    expect(await panelOf(ben)).toMatchObject({
      withheld: false,
      items: [
        { state: 'submitted', scorecard: theirs },
        { state: 'submitted', scorecard: mine },
      ],
    });
    expect(await ben.as.ok(scorecardRoutes.read, { params: { scorecardId: theirs.id } })).toEqual(theirs);
  });

  it('answers the blind the same, whether the others are done or have not begun', async () => {
    await team.interview(application, 'collaboration', [ben, ada]);
    const all = async () =>
      JSON.stringify([
        await panelOf(ben),
        await ben.as.ok(interviewRoutes.ofApplication, { params: { applicationId: application.id } }),
        await ben.as.ok(interviewRoutes.read, { params: { interviewId: interview.id } }),
        await ben.as.ok(interviewRoutes.mine, { query: {} }),
        await ben.as.ok(scorecardRoutes.due, {}),
      ]);
    const untouched = await all();
    await open(ada);
    expect(await all()).toBe(untouched);
    await team.submittedCard(interview, ada, 4, 'CANARY');
    expect(await all()).toBe(untouched);
  });

  it('owes every card of one’s own for the candidate before any other opens', async () => {
    await team.submittedCard(interview, ada, 4, 'Strong.');
    const second = await team.interview(application, 'collaboration', [ben]);
    await team.submittedCard(interview, ben, 2, 'Weak.');
    expect((await panelOf(ben)).items.map(({ state }) => state).sort()).toEqual(['due', 'hidden', 'submitted']);
    await team.submittedCard(second, ben, 2, 'Weak.');
    expect((await panelOf(ben)).items.map(({ state }) => state)).toEqual(['submitted', 'submitted', 'submitted']);
  });

  it('tells those who are not on the panel what is in and what is due', async () => {
    await open(ben);
    const theirs = await team.submittedCard(interview, ada, 4, 'Strong.');
    for (const role of ['admin', 'recruiter', 'observer'] as const) {
      const { items, withheld } = await panelOf(await team.member(role));
      expect(withheld).toBe(false);
      expect(items).toMatchObject([
        { state: 'submitted', scorecard: theirs, sessionTitle: 'fundamentals', stage: 'ml-fundamentals' },
        { state: 'due', scorecard: null },
      ]);
    }
  });

  it('forgets the panel of an interview that was cancelled', async () => {
    const recruiter = await team.member('recruiter');
    const cancelled = {
      params: { interviewId: interview.id },
      body: { status: 'cancelled', version: interview.version },
    } as const;
    await recruiter.as.ok(interviewRoutes.change, cancelled);
    expect(await panelOf(recruiter)).toEqual({ items: [], withheld: false });
  });

  it('shows nothing to whoever has nothing to do with the candidate', async () => {
    await team.submittedCard(interview, ada, 4, 'Strong.');
    for (const who of [await team.member('interviewer', 'Elsewhere'), await team.member('hiring-manager', 'Elsewhere')])
      expect(
        (await who.as.refused(scorecardRoutes.ofApplication, { params: { applicationId: application.id } })).code,
      ).toBe('not-found');
  });

  it('keeps candidates who work here from reading about themselves', async () => {
    const self = await team.member('recruiter', `Applicant${randomUUID().slice(0, 4)}`);
    application = await team.application(job, { email: self.email });
    interview = await team.interview(application, 'fundamentals', [ada]);
    const card = await team.submittedCard(interview, ada, 4, 'Strong.');
    expect((await self.as.refused(scorecardRoutes.read, { params: { scorecardId: card.id } })).code).toBe('not-found');
    expect(
      (await self.as.refused(scorecardRoutes.ofApplication, { params: { applicationId: application.id } })).code,
    ).toBe('not-found');
    expect((await self.as.refused(interviewRoutes.kit, { params: { interviewId: interview.id } })).code).toBe(
      'not-found',
    );
  });
});

it('reminds of cards whose interview is over, longest ago first, until they are submitted', async () => {
  const mia = await team.member('interviewer', `Mia${randomUUID().slice(0, 4)}`);
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  const recent = await team.interview(await team.application(job), 'fundamentals', [mia], ago(70));
  const older = await team.interview(await team.application(job), 'collaboration', [mia], ago(500));
  await team.interview(await team.application(job), 'fundamentals', [mia], ago(30));
  await team.interview(await team.application(job), 'fundamentals', [ada], ago(900));
  const due = async () => (await mia.as.ok(scorecardRoutes.due, {})).items;
  await open(mia, older);
  expect(await due()).toEqual(
    [older, recent].map(({ id, candidate, title, startsAt }) => ({
      interviewId: id,
      candidate: candidate.name,
      job: job.title,
      title,
      endedAt: new Date(Date.parse(startsAt) + 60 * 60_000).toISOString(),
    })),
  );
  await team.submittedCard(older, mia, 3, 'Fine.');
  expect((await due()).map(({ interviewId }) => interviewId)).toEqual([recent.id]);
});
