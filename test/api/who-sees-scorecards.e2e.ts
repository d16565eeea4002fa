import { describe, expect, it } from '@jest/globals';
import { interviewRoutes, scorecardRoutes } from '@loopwright/contracts';
import { randomUUID } from 'node:crypto';
import { opened, panelOfTwo } from '../support/panel.ts';
import type { Member } from '../support/team.ts';

const panel = panelOfTwo();

const open = (who: Member, interview = panel.interview) => opened(who, interview);
const panelOf = (who: Member) =>
  who.as.ok(scorecardRoutes.ofApplication, { params: { applicationId: panel.application.id } });

describe('reading the cards of others', () => {
  it('nobody sees another’s draft, not even an admin', async () => {
    const card = await open(panel.ada);
    const overall = { rating: 1, absence: null, note: 'CANARY-draft', version: 0 } as const;
    await panel.ada.as.ok(scorecardRoutes.answer, {
      params: { scorecardId: card.id, subject: 'overall' },
      body: overall,
    });
    for (const who of [
      panel.ben,
      await panel.team.member('admin'),
      await panel.team.member('recruiter'),
      await panel.team.member('observer'),
    ]) {
      expect((await who.as.refused(scorecardRoutes.read, { params: { scorecardId: card.id } })).code).toBe('not-found');
      const text = JSON.stringify(await panelOf(who));
      expect(text).not.toContain('CANARY');
      expect(text).not.toContain(card.id);
    }
    expect((await panel.ada.as.ok(scorecardRoutes.read, { params: { scorecardId: card.id } })).answers).toHaveLength(1);
  });

  it('hides other interviewers’ scorecards until you submit yours', async () => {
    const theirs = await panel.team.submittedCard(panel.interview, panel.ada, 4, 'CANARY-ada');
    await open(panel.ben);
    const before = await panelOf(panel.ben);
    expect(before.withheld).toBe(true);
    expect(before.items.map(({ interviewer, state, scorecard }) => [interviewer.id, state, scorecard])).toEqual([
      [panel.ada.id, 'hidden', null],
      [panel.ben.id, 'due', null],
    ]);
    expect((await panel.ben.as.refused(scorecardRoutes.read, { params: { scorecardId: theirs.id } })).code).toBe(
      'not-found',
    );
    const mine = await panel.team.submittedCard(panel.interview, panel.ben, 1, 'No.');
    expect(await panelOf(panel.ben)).toMatchObject({
      withheld: false,
      items: [
        { state: 'submitted', scorecard: theirs },
        { state: 'submitted', scorecard: mine },
      ],
    });
    expect(await panel.ben.as.ok(scorecardRoutes.read, { params: { scorecardId: theirs.id } })).toEqual(theirs);
  });

  it('answers the blind the same, whether the others are done or have not begun', async () => {
    await panel.team.interview(panel.application, 'collaboration', [panel.ben, panel.ada]);
    const all = async () =>
      JSON.stringify([
        await panelOf(panel.ben),
        await panel.ben.as.ok(interviewRoutes.ofApplication, { params: { applicationId: panel.application.id } }),
        await panel.ben.as.ok(interviewRoutes.read, { params: { interviewId: panel.interview.id } }),
        await panel.ben.as.ok(interviewRoutes.mine, { query: {} }),
        await panel.ben.as.ok(scorecardRoutes.due, {}),
      ]);
    const untouched = await all();
    await open(panel.ada);
    expect(await all()).toBe(untouched);
    await panel.team.submittedCard(panel.interview, panel.ada, 4, 'CANARY');
    expect(await all()).toBe(untouched);
  });

  it('owes every card of one’s own for the candidate before any other opens', async () => {
    await panel.team.submittedCard(panel.interview, panel.ada, 4, 'Strong.');
    const second = await panel.team.interview(panel.application, 'collaboration', [panel.ben]);
    await panel.team.submittedCard(panel.interview, panel.ben, 2, 'Weak.');
    expect((await panelOf(panel.ben)).items.map(({ state }) => state).sort()).toEqual(['due', 'hidden', 'submitted']);
    await panel.team.submittedCard(second, panel.ben, 2, 'Weak.');
    expect((await panelOf(panel.ben)).items.map(({ state }) => state)).toEqual(['submitted', 'submitted', 'submitted']);
  });

  it('tells those who are not on the panel what is in and what is due', async () => {
    await open(panel.ben);
    const theirs = await panel.team.submittedCard(panel.interview, panel.ada, 4, 'Strong.');
    for (const role of ['admin', 'recruiter', 'observer'] as const) {
      const { items, withheld } = await panelOf(await panel.team.member(role));
      expect(withheld).toBe(false);
      expect(items).toMatchObject([
        { state: 'submitted', scorecard: theirs, sessionTitle: 'fundamentals', stage: 'ml-fundamentals' },
        { state: 'due', scorecard: null },
      ]);
    }
  });

  it('forgets the panel of an interview that was cancelled', async () => {
    const recruiter = await panel.team.member('recruiter');
    const cancelled = {
      params: { interviewId: panel.interview.id },
      body: { status: 'cancelled', version: panel.interview.version },
    } as const;
    await recruiter.as.ok(interviewRoutes.change, cancelled);
    expect(await panelOf(recruiter)).toEqual({ items: [], withheld: false });
  });

  it('shows nothing to whoever has nothing to do with the candidate', async () => {
    await panel.team.submittedCard(panel.interview, panel.ada, 4, 'Strong.');
    for (const who of [
      await panel.team.member('interviewer', 'Elsewhere'),
      await panel.team.member('hiring-manager', 'Elsewhere'),
    ])
      expect(
        (await who.as.refused(scorecardRoutes.ofApplication, { params: { applicationId: panel.application.id } })).code,
      ).toBe('not-found');
  });

  it('keeps candidates who work here from reading about themselves', async () => {
    const self = await panel.team.member('recruiter', `Applicant${randomUUID().slice(0, 4)}`);
    panel.application = await panel.team.application(panel.job, { email: self.email });
    panel.interview = await panel.team.interview(panel.application, 'fundamentals', [panel.ada]);
    const card = await panel.team.submittedCard(panel.interview, panel.ada, 4, 'Strong.');
    expect((await self.as.refused(scorecardRoutes.read, { params: { scorecardId: card.id } })).code).toBe('not-found');
    expect(
      (await self.as.refused(scorecardRoutes.ofApplication, { params: { applicationId: panel.application.id } })).code,
    ).toBe('not-found');
    expect((await self.as.refused(interviewRoutes.kit, { params: { interviewId: panel.interview.id } })).code).toBe(
      'not-found',
    );
  });
});

it('reminds of cards whose interview is over, longest ago first, until they are submitted', async () => {
  const mia = await panel.team.member('interviewer', `Mia${randomUUID().slice(0, 4)}`);
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  const recent = await panel.team.interview(await panel.team.application(panel.job), 'fundamentals', [mia], ago(70));
  const older = await panel.team.interview(await panel.team.application(panel.job), 'collaboration', [mia], ago(500));
  await panel.team.interview(await panel.team.application(panel.job), 'fundamentals', [mia], ago(30));
  await panel.team.interview(await panel.team.application(panel.job), 'fundamentals', [panel.ada], ago(900));
  const due = async () => (await mia.as.ok(scorecardRoutes.due, {})).items;
  await open(mia, older);
  expect(await due()).toEqual(
    [older, recent].map(({ id, candidate, title, startsAt }) => ({
      interviewId: id,
      candidate: candidate.name,
      job: panel.job.title,
      title,
      endedAt: new Date(Date.parse(startsAt) + 60 * 60_000).toISOString(),
    })),
  );
  await panel.team.submittedCard(older, mia, 3, 'Fine.');
  expect((await due()).map(({ interviewId }) => interviewId)).toEqual([recent.id]);
});
