import { describe, expect, it } from '@jest/globals';
import { interviewRoutes, scorecardRoutes } from '@loopwright/contracts';
import { randomUUID } from 'node:crypto';
import { change, interviewingTeam, openCard, scheduling } from '../support/interviewing-team.ts';

const our = interviewingTeam();
const { schedule } = scheduling(our);

describe('changing an interview', () => {
  it('moves it in time and place', async () => {
    const interview = await schedule([our.ada]);
    const later = { startsAt: '2031-03-04T10:30:00.000Z', place: 'Room 2' };
    const changed = await our.recruiter.as.ok(interviewRoutes.change, change(interview, later));
    expect(changed).toEqual({ ...interview, ...later, version: 2 });
  });

  it('lets nobody overwrite what someone else has just changed', async () => {
    const interview = await schedule([our.ada]);
    const places = ['Room 1', 'Room 2', 'Room 3'];
    const answers = await Promise.all(
      places.map((place) => our.recruiter.as.send(interviewRoutes.change, change(interview, { place }))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    const kept = answers.find(({ status }) => status === 200)!.body;
    for (const { body } of answers.filter(({ status }) => status === 412)) {
      expect(body).toMatchObject({ code: 'version.stale', current: kept });
    }
  });

  it('says that the interview has changed before it says what cannot be done with it', async () => {
    const interview = await schedule([our.ada]);
    const cancelled = await our.recruiter.as.ok(interviewRoutes.change, change(interview, { status: 'cancelled' }));
    expect(
      await our.recruiter.as.refused(interviewRoutes.change, change(interview, { place: 'Room 2' })),
    ).toMatchObject({
      code: 'version.stale',
      current: cancelled,
    });
  });

  it('replaces the panel, but keeps whoever has begun to write', async () => {
    const cora = await our.team.member('interviewer', 'Cora');
    const interview = await schedule([our.ada, our.ben]);
    const replaced = await our.recruiter.as.ok(
      interviewRoutes.change,
      change(interview, { panel: [our.ada.id, cora.id] }),
    );
    expect(replaced.panel.map(({ person }) => person.id).sort()).toEqual([our.ada.id, cora.id].sort());
    expect((await our.ben.as.refused(scorecardRoutes.open, { params: { interviewId: interview.id } })).code).toBe(
      'not-found',
    );
    await openCard(cora, replaced);
    expect(
      await our.recruiter.as.refused(interviewRoutes.change, change(replaced, { panel: [our.ada.id] })),
    ).toMatchObject({
      status: 409,
      code: 'interview.has-scorecards',
    });
    const { panel } = await our.recruiter.as.ok(interviewRoutes.read, { params: { interviewId: interview.id } });
    expect(panel).toHaveLength(2);
  });

  it('cancels, keeps the drafts, and restores', async () => {
    const interview = await schedule([our.ada]);
    const card = await openCard(our.ada, interview);
    const answer = {
      params: { scorecardId: card.id, subject: 'overall' },
      body: { rating: 3, absence: null, note: 'So far so good.', version: 0 },
    } as const;
    await our.ada.as.ok(scorecardRoutes.answer, answer);
    const cancelled = await our.recruiter.as.ok(interviewRoutes.change, change(interview, { status: 'cancelled' }));
    expect((await our.recruiter.as.refused(interviewRoutes.change, change(cancelled, { place: 'Room 2' }))).code).toBe(
      'interview.cancelled',
    );
    const submission = { params: { scorecardId: card.id }, body: { key: randomUUID() } };
    expect((await our.ada.as.refused(scorecardRoutes.submit, submission)).code).toBe('interview.cancelled');
    await our.recruiter.as.ok(interviewRoutes.change, change(cancelled, { status: 'scheduled' }));
    expect((await openCard(our.ada, interview)).answers).toMatchObject([
      { subject: 'overall', note: 'So far so good.' },
    ]);
  });

  it('does not cancel what has a submitted scorecard', async () => {
    const interview = await schedule([our.ada, our.ben]);
    await our.team.submittedCard(interview, our.ada, 3, 'Fine.');
    expect(
      await our.recruiter.as.refused(interviewRoutes.change, change(interview, { status: 'cancelled' })),
    ).toMatchObject({
      status: 409,
      code: 'interview.has-scorecards',
    });
  });

  it('either cancels or takes the card, when both are asked for at once', async () => {
    for (let round = 0; round < 6; round += 1) {
      our.application = await our.team.application(our.job);
      const interview = await schedule([our.ada]);
      const card = await openCard(our.ada, interview);
      const overall = { rating: 3, absence: null, note: 'Done.', version: 0 } as const;
      await our.ada.as.ok(scorecardRoutes.answer, {
        params: { scorecardId: card.id, subject: 'overall' },
        body: overall,
      });
      const [cancelled, submitted] = await Promise.all([
        our.recruiter.as.send(interviewRoutes.change, change(interview, { status: 'cancelled' })),
        our.ada.as.send(scorecardRoutes.submit, { params: { scorecardId: card.id }, body: { key: randomUUID() } }),
      ]);
      expect([cancelled.status, submitted.status].filter((status) => status === 200)).toHaveLength(1);
      if (cancelled.status !== 200) expect(cancelled.body.code).toBe('interview.has-scorecards');
      if (submitted.status !== 200) expect(['interview.cancelled', 'not-found']).toContain(submitted.body.code);
    }
  });

  it('frees the session of a cancelled interview, and does not restore over its successor', async () => {
    const first = await schedule([our.ada]);
    const cancelled = await our.recruiter.as.ok(interviewRoutes.change, change(first, { status: 'cancelled' }));
    const { unscheduled } = await our.recruiter.as.ok(interviewRoutes.ofApplication, {
      params: { applicationId: our.application.id },
    });
    expect(unscheduled.map(({ sessionId }) => sessionId)).toEqual(['fundamentals', 'collaboration']);
    await schedule([our.ben]);
    expect(
      await our.recruiter.as.refused(interviewRoutes.change, change(cancelled, { status: 'scheduled' })),
    ).toMatchObject({
      code: 'interview.already-scheduled',
    });
  });
});

it('lists my interviews by their start, between two instants, with the state of my card', async () => {
  const mia = await our.team.member('recruiter', `Mia${randomUUID().slice(0, 4)}`);
  const second = await schedule([mia], 'fundamentals', '2031-05-02T09:00:00.000Z');
  const first = await schedule([our.ada, mia], 'collaboration', '2031-05-01T09:00:00.000Z');
  our.application = await our.team.application(our.job);
  await schedule([our.ada], 'fundamentals', '2031-05-01T12:00:00.000Z');
  const off = await schedule([mia], 'collaboration', '2031-05-03T09:00:00.000Z');
  await our.recruiter.as.ok(interviewRoutes.change, change(off, { status: 'cancelled' }));
  await openCard(mia, second);

  const mine = async (query: object) =>
    (await mia.as.ok(interviewRoutes.mine, { query })).items.map(({ id, myCard }) => [id, myCard]);
  expect(await mine({})).toEqual([
    [first.id, 'none'],
    [second.id, 'draft'],
  ]);
  expect(await mine({ from: '2031-05-02T09:00:00.000Z' })).toEqual([[second.id, 'draft']]);
  expect(await mine({ to: '2031-05-02T09:00:00.000Z' })).toEqual([[first.id, 'none']]);
});
