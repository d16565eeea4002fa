import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type Application,
  candidateRoutes,
  type Interview,
  type InterviewDraft,
  interviewRoutes,
  type Job,
  peopleRoutes,
  scorecardRoutes,
} from '@loopwright/contracts';
import { randomUUID } from 'node:crypto';
import { type RunningApp, startApp } from '../support/app.ts';
import { type Member, Team } from '../support/team.ts';

const START = '2031-03-03T09:00:00.000Z';
let running: RunningApp;
let team: Team;
let recruiter: Member;
let ada: Member;
let ben: Member;
let job: Job;
let application: Application;

beforeAll(async () => {
  running = await startApp();
  team = await Team.create(running);
  recruiter = await team.member('recruiter');
  ada = await team.member('interviewer', 'Ada');
  ben = await team.member('interviewer', 'Ben');
});
afterAll(() => running.stop());
beforeEach(async () => {
  job = await team.job();
  await team.publishedLoop(job);
  application = await team.application(job);
});

const draft = (panel: Member[], sessionId = 'fundamentals', startsAt = START) => ({
  params: { applicationId: application.id },
  // Limits have their own tests.
  body: { sessionId, startsAt, panel: panel.map(({ id }) => id), overLimit: 'For a test.' },
});
const schedule = (panel: Member[], sessionId?: string, startsAt?: string): Promise<Interview> =>
  recruiter.as.ok(interviewRoutes.schedule, draft(panel, sessionId, startsAt));
const change = (interview: Interview, body: object) => ({
  params: { interviewId: interview.id },
  body: { version: interview.version, overLimit: 'For a test.', ...body },
});
const openCard = (who: Member, interview: Interview) =>
  who.as.ok(scorecardRoutes.open, { params: { interviewId: interview.id } });
const cardsOn = ({ panel }: Interview) => Object.fromEntries(panel.map(({ person, card }) => [person.name, card]));

describe('scheduling a whole loop', () => {
  const at = (hour: number) => `2031-03-04T${String(hour).padStart(2, '0')}:00:00.000Z`;
  const loopOf = (...sessions: InterviewDraft[]) => ({ params: { applicationId: application.id }, body: { sessions } });
  const ofApplication = () =>
    recruiter.as.ok(interviewRoutes.ofApplication, { params: { applicationId: application.id } });

  it('holds every session in one go', async () => {
    const { items } = await recruiter.as.ok(
      interviewRoutes.scheduleLoop,
      loopOf(
        { sessionId: 'fundamentals', startsAt: at(9), panel: [ada.id], place: 'Room 1' },
        { sessionId: 'collaboration', startsAt: at(11), panel: [ben.id] },
      ),
    );
    expect(items.map(({ sessionId, startsAt, place }) => [sessionId, startsAt, place])).toEqual([
      ['fundamentals', at(9), 'Room 1'],
      ['collaboration', at(11), ''],
    ]);
    expect((await ofApplication()).unscheduled).toEqual([]);
  });

  it('schedules nothing when one session has a fault, and names it', async () => {
    const faulty = loopOf(
      { sessionId: 'fundamentals', startsAt: at(9), panel: [ada.id] },
      { sessionId: 'collaboration', startsAt: at(11), panel: [ada.id, randomUUID()] },
    );
    expect(await recruiter.as.refused(interviewRoutes.scheduleLoop, faulty)).toMatchObject({
      code: 'interview.not-on-team',
      issues: [{ path: ['sessions', 1, 'panel', 1] }],
    });
    const twice = { sessionId: 'fundamentals', startsAt: at(9), panel: [ada.id] };
    expect(await recruiter.as.refused(interviewRoutes.scheduleLoop, loopOf(twice, twice))).toMatchObject({
      code: 'interview.already-scheduled',
    });
    expect((await ofApplication()).items).toEqual([]);
  });

  it('lists sessions in the order of the loop, to everyone, whenever they are held', async () => {
    await schedule([ada], 'collaboration', at(9));
    await schedule([ada], 'fundamentals', at(15));
    for (const reader of [recruiter, ada]) {
      const { items, order } = await reader.as.ok(interviewRoutes.ofApplication, {
        params: { applicationId: application.id },
      });
      expect(items.map(({ sessionId }) => sessionId)).toEqual(['fundamentals', 'collaboration']);
      expect(order).toEqual(['fundamentals', 'collaboration']);
    }
  });
});

describe('being in two places at once', () => {
  const NINE = '2031-03-05T09:00:00.000Z';
  const half = '2031-03-05T09:30:00.000Z';
  const TEN = '2031-03-05T10:00:00.000Z';
  const conflicts = async (startsAt: string, panel: Member[], more: object = {}) => {
    const slots = [{ startsAt, minutes: 60, panel: panel.map(({ id }) => id), ...more }];
    const { items } = await recruiter.as.ok(interviewRoutes.conflicts, {
      params: { applicationId: application.id },
      body: { slots },
    });
    return items;
  };

  it('is told of interviewers, with the time and nothing about whom they meet', async () => {
    const cleo = await team.member('interviewer', `Cleo${randomUUID().slice(0, 4)}`);
    const dan = await team.member('interviewer', `Dan${randomUUID().slice(0, 4)}`);
    await schedule([cleo], 'fundamentals', NINE);
    application = await team.application(job);
    const told = { slot: 0, person: { id: cleo.id, name: cleo.name }, startsAt: NINE, minutes: 60 };
    expect(await conflicts(half, [dan, cleo])).toEqual([told]);
    expect(await conflicts(TEN, [cleo])).toEqual([]);
    expect(await conflicts(half, [dan])).toEqual([]);
  });

  it('is told of the candidate, across jobs', async () => {
    const { candidate } = await schedule([ada], 'fundamentals', NINE);
    const other = await team.job();
    await team.publishedLoop(other);
    const admin = await team.member('admin');
    application = await admin.as.ok(candidateRoutes.apply, {
      params: { jobId: other.id },
      body: { candidateId: candidate.id },
    });
    expect(await conflicts(half, [])).toEqual([{ slot: 0, person: null, startsAt: NINE, minutes: 60 }]);
  });

  it('is not told of the interview that is moved, nor of one that was cancelled, and hinders nothing', async () => {
    const eve = await team.member('interviewer', `Eve${randomUUID().slice(0, 4)}`);
    const held = await schedule([eve], 'fundamentals', NINE);
    expect(await conflicts(half, [eve], { interviewId: held.id })).toEqual([]);
    expect(await conflicts(half, [eve])).toHaveLength(2);
    expect(await schedule([eve], 'collaboration', half)).toMatchObject({ startsAt: half });
    await recruiter.as.ok(interviewRoutes.change, change(held, { status: 'cancelled' }));
    expect(await conflicts(NINE, [eve], { minutes: 30 })).toEqual([]);
  });
});

describe('scheduling', () => {
  it('holds a session of the published loop with its panel, and leaves the other sessions to schedule', async () => {
    const interview = await schedule([ben, ada]);
    expect(interview).toMatchObject({
      applicationId: application.id,
      candidate: { id: application.candidate.id, name: application.candidate.name },
      job: { id: job.id, title: job.title },
      sessionId: 'fundamentals',
      title: 'fundamentals',
      stage: 'ml-fundamentals',
      startsAt: START,
      minutes: 60,
      status: 'scheduled',
      loopVersion: 1,
      version: 1,
    });
    expect(cardsOn(interview)).toEqual({ [ada.name]: 'none', [ben.name]: 'none' });
    const { items, unscheduled } = await recruiter.as.ok(interviewRoutes.ofApplication, {
      params: { applicationId: application.id },
    });
    expect(items).toEqual([interview]);
    expect(unscheduled).toEqual([
      { sessionId: 'collaboration', title: 'collaboration', stage: 'behavioral', minutes: 60 },
    ]);
  });

  it('waits for a published loop', async () => {
    const other = await team.job();
    application = await team.application(other);
    expect(await recruiter.as.refused(interviewRoutes.schedule, draft([ada]))).toMatchObject({
      status: 409,
      code: 'interview.no-published-loop',
    });
  });

  it('knows only the sessions of the loop', async () => {
    expect(await recruiter.as.refused(interviewRoutes.schedule, draft([ada], 'tea-break'))).toMatchObject({
      status: 422,
      code: 'interview.unknown-session',
      issues: [{ path: ['sessionId'] }],
    });
  });

  it('makes one interview of a session, however many people schedule it at once', async () => {
    const answers = await Promise.all(
      [ada, ben, ada, ben].map((panelist) => recruiter.as.send(interviewRoutes.schedule, draft([panelist]))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('interview.already-scheduled');
  });

  it('takes active members only, and names whoever is not', async () => {
    const left = await team.member('interviewer', `Left${randomUUID().slice(0, 4)}`);
    const admin = await team.member('admin');
    await admin.as.ok(peopleRoutes.change, { params: { userId: left.id }, body: { state: 'deactivated', version: 1 } });
    const stranger = { ...left, id: randomUUID() };
    for (const absent of [left, stranger]) {
      expect(await recruiter.as.refused(interviewRoutes.schedule, draft([ada, absent]))).toMatchObject({
        code: 'interview.not-on-team',
        issues: [{ path: ['panel', 1] }],
      });
    }
  });

  it('never puts candidates on their own panel', async () => {
    const applicant = await team.member('interviewer', `Applicant${randomUUID().slice(0, 4)}`);
    application = await team.application(job, { email: applicant.email });
    expect(await recruiter.as.refused(interviewRoutes.schedule, draft([ada, applicant]))).toMatchObject({
      code: 'interview.self',
      issues: [{ path: ['panel', 1] }],
    });
    const interview = await schedule([ada]);
    expect(
      await recruiter.as.refused(interviewRoutes.change, change(interview, { panel: [applicant.id] })),
    ).toMatchObject({
      code: 'interview.self',
    });
  });

  it('is for those who run the job', async () => {
    expect((await ada.as.refused(interviewRoutes.schedule, draft([ada]))).code).toBe('not-found');
    const manager = await team.member('hiring-manager', 'Elsewhere');
    expect((await manager.as.refused(interviewRoutes.schedule, draft([ada]))).code).toBe('not-found');
  });
});

describe('changing an interview', () => {
  it('moves it in time and place', async () => {
    const interview = await schedule([ada]);
    const later = { startsAt: '2031-03-04T10:30:00.000Z', place: 'Room 2' };
    const changed = await recruiter.as.ok(interviewRoutes.change, change(interview, later));
    expect(changed).toEqual({ ...interview, ...later, version: 2 });
  });

  it('lets nobody overwrite what someone else has just changed', async () => {
    const interview = await schedule([ada]);
    const places = ['Room 1', 'Room 2', 'Room 3'];
    const answers = await Promise.all(
      places.map((place) => recruiter.as.send(interviewRoutes.change, change(interview, { place }))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    const kept = answers.find(({ status }) => status === 200)!.body;
    for (const { body } of answers.filter(({ status }) => status === 412)) {
      expect(body).toMatchObject({ code: 'version.stale', current: kept });
    }
  });

  it('says that the interview has changed before it says what cannot be done with it', async () => {
    const interview = await schedule([ada]);
    const cancelled = await recruiter.as.ok(interviewRoutes.change, change(interview, { status: 'cancelled' }));
    expect(await recruiter.as.refused(interviewRoutes.change, change(interview, { place: 'Room 2' }))).toMatchObject({
      code: 'version.stale',
      current: cancelled,
    });
  });

  it('replaces the panel, but keeps whoever has begun to write', async () => {
    const cora = await team.member('interviewer', 'Cora');
    const interview = await schedule([ada, ben]);
    const replaced = await recruiter.as.ok(interviewRoutes.change, change(interview, { panel: [ada.id, cora.id] }));
    expect(replaced.panel.map(({ person }) => person.id).sort()).toEqual([ada.id, cora.id].sort());
    expect((await ben.as.refused(scorecardRoutes.open, { params: { interviewId: interview.id } })).code).toBe(
      'not-found',
    );
    await openCard(cora, replaced);
    expect(await recruiter.as.refused(interviewRoutes.change, change(replaced, { panel: [ada.id] }))).toMatchObject({
      status: 409,
      code: 'interview.has-scorecards',
    });
    const { panel } = await recruiter.as.ok(interviewRoutes.read, { params: { interviewId: interview.id } });
    expect(panel).toHaveLength(2);
  });

  it('cancels, keeps the drafts, and restores', async () => {
    const interview = await schedule([ada]);
    const card = await openCard(ada, interview);
    const answer = {
      params: { scorecardId: card.id, subject: 'overall' },
      body: { rating: 3, absence: null, note: 'So far so good.', version: 0 },
    } as const;
    await ada.as.ok(scorecardRoutes.answer, answer);
    const cancelled = await recruiter.as.ok(interviewRoutes.change, change(interview, { status: 'cancelled' }));
    expect((await recruiter.as.refused(interviewRoutes.change, change(cancelled, { place: 'Room 2' }))).code).toBe(
      'interview.cancelled',
    );
    const submission = { params: { scorecardId: card.id }, body: { key: randomUUID() } };
    expect((await ada.as.refused(scorecardRoutes.submit, submission)).code).toBe('interview.cancelled');
    await recruiter.as.ok(interviewRoutes.change, change(cancelled, { status: 'scheduled' }));
    expect((await openCard(ada, interview)).answers).toMatchObject([{ subject: 'overall', note: 'So far so good.' }]);
  });

  it('does not cancel what has a submitted scorecard', async () => {
    const interview = await schedule([ada, ben]);
    await team.submittedCard(interview, ada, 3, 'Fine.');
    expect(
      await recruiter.as.refused(interviewRoutes.change, change(interview, { status: 'cancelled' })),
    ).toMatchObject({
      status: 409,
      code: 'interview.has-scorecards',
    });
  });

  it('either cancels or takes the card, when both are asked for at once', async () => {
    for (let round = 0; round < 6; round += 1) {
      application = await team.application(job);
      const interview = await schedule([ada]);
      const card = await openCard(ada, interview);
      const overall = { rating: 3, absence: null, note: 'Done.', version: 0 } as const;
      await ada.as.ok(scorecardRoutes.answer, { params: { scorecardId: card.id, subject: 'overall' }, body: overall });
      const [cancelled, submitted] = await Promise.all([
        recruiter.as.send(interviewRoutes.change, change(interview, { status: 'cancelled' })),
        ada.as.send(scorecardRoutes.submit, { params: { scorecardId: card.id }, body: { key: randomUUID() } }),
      ]);
      expect([cancelled.status, submitted.status].filter((status) => status === 200)).toHaveLength(1);
      if (cancelled.status !== 200) expect(cancelled.body.code).toBe('interview.has-scorecards');
      if (submitted.status !== 200) expect(['interview.cancelled', 'not-found']).toContain(submitted.body.code);
    }
  });

  it('frees the session of a cancelled interview, and does not restore over its successor', async () => {
    const first = await schedule([ada]);
    const cancelled = await recruiter.as.ok(interviewRoutes.change, change(first, { status: 'cancelled' }));
    const { unscheduled } = await recruiter.as.ok(interviewRoutes.ofApplication, {
      params: { applicationId: application.id },
    });
    expect(unscheduled.map(({ sessionId }) => sessionId)).toEqual(['fundamentals', 'collaboration']);
    await schedule([ben]);
    expect(
      await recruiter.as.refused(interviewRoutes.change, change(cancelled, { status: 'scheduled' })),
    ).toMatchObject({
      code: 'interview.already-scheduled',
    });
  });
});

it('lists my interviews by their start, between two instants, with the state of my card', async () => {
  const mia = await team.member('recruiter', `Mia${randomUUID().slice(0, 4)}`);
  const second = await schedule([mia], 'fundamentals', '2031-05-02T09:00:00.000Z');
  const first = await schedule([ada, mia], 'collaboration', '2031-05-01T09:00:00.000Z');
  application = await team.application(job);
  await schedule([ada], 'fundamentals', '2031-05-01T12:00:00.000Z');
  const off = await schedule([mia], 'collaboration', '2031-05-03T09:00:00.000Z');
  await recruiter.as.ok(interviewRoutes.change, change(off, { status: 'cancelled' }));
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
