import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type Application,
  type Interview,
  interviewRoutes,
  type Job,
  loopRoutes,
  peopleRoutes,
  rubricRoutes,
  scorecardRoutes,
} from '@loopwright/contracts';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type RunningApp, startApp } from '../support/app.ts';
import { type Member, Team } from '../support/team.ts';

const START = '2031-03-03T09:00:00.000Z';
let running: RunningApp;
let team: Team;
let database: pg.Client;
let recruiter: Member;
let ada: Member;
let ben: Member;
let job: Job;
let application: Application;

beforeAll(async () => {
  running = await startApp();
  team = await Team.create(running);
  database = new pg.Client({ connectionString: running.databaseUrl });
  await database.connect();
  recruiter = await team.member('recruiter');
  ada = await team.member('interviewer', 'Ada');
  ben = await team.member('interviewer', 'Ben');
});
afterAll(async () => {
  await database.end();
  await running.stop();
});
beforeEach(async () => {
  job = await team.job();
  await team.publishedLoop(job);
  application = await team.application(job);
});

const draft = (panel: Member[], sessionId = 'fundamentals', startsAt = START) => ({
  params: { applicationId: application.id },
  body: { sessionId, startsAt, panel: panel.map(({ id }) => id) },
});
const schedule = (panel: Member[], sessionId?: string, startsAt?: string): Promise<Interview> =>
  recruiter.as.ok(interviewRoutes.schedule, draft(panel, sessionId, startsAt));
const change = (interview: Interview, body: object) => ({
  params: { interviewId: interview.id },
  body: { version: interview.version, ...body },
});
const openCard = (who: Member, interview: Interview) =>
  who.as.ok(scorecardRoutes.open, { params: { interviewId: interview.id } });
const cardsOn = ({ panel }: Interview) => Object.fromEntries(panel.map(({ person, card }) => [person.name, card]));

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

describe('the state of a panelist’s card', () => {
  it('says nothing of another’s draft, not even to an admin, and shows one’s own', async () => {
    const interview = await schedule([ada, ben]);
    await openCard(ada, interview);
    const seenBy = async (who: Member) =>
      cardsOn(await who.as.ok(interviewRoutes.read, { params: { interviewId: interview.id } }));
    expect(await seenBy(ada)).toEqual({ [ada.name]: 'draft', [ben.name]: 'none' });
    expect(await seenBy(ben)).toEqual({ [ada.name]: 'none', [ben.name]: 'none' });
    expect(await seenBy(await team.member('admin'))).toEqual({ [ada.name]: 'none', [ben.name]: 'none' });
  });

  it('does not tell who is done to an interviewer who is not', async () => {
    const interview = await schedule([ada, ben]);
    const collaboration = await schedule([ben], 'collaboration');
    await team.submittedCard(interview, ada, 4, 'Strong.');
    const seenBy = async (who: Member) =>
      cardsOn(await who.as.ok(interviewRoutes.read, { params: { interviewId: interview.id } }));
    expect(await seenBy(recruiter)).toEqual({ [ada.name]: 'submitted', [ben.name]: 'none' });
    expect(await seenBy(ben)).toEqual({ [ada.name]: 'none', [ben.name]: 'none' });
    await team.submittedCard(interview, ben, 2, 'Weak.');
    expect(await seenBy(ben)).toEqual({ [ada.name]: 'none', [ben.name]: 'submitted' });
    await team.submittedCard(collaboration, ben, 2, 'Weak.');
    expect(await seenBy(ben)).toEqual({ [ada.name]: 'submitted', [ben.name]: 'submitted' });
  });
});

it('lists my interviews by their start, between two instants, with the state of my card', async () => {
  const mia = await team.member('interviewer', `Mia${randomUUID().slice(0, 4)}`);
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

describe('the interview kit', () => {
  it('stays as it was when the loop was published and the interview scheduled', async () => {
    const interview = await schedule([ada]);
    const kit = () => ada.as.ok(interviewRoutes.kit, { params: { interviewId: interview.id } });
    const before = await kit();
    expect(before).toMatchObject({
      level: 'senior',
      stage: { slug: 'ml-fundamentals', scored: true },
      session: { id: 'fundamentals' },
    });
    expect(before.questions).toHaveLength(2);
    expect(before.questions[0]!.content.keyPoints.length).toBeGreaterThan(0);
    expect(before.rubric.criteria.length).toBeGreaterThan(2);
    await rewriteBank(before.questions.map(({ questionId }) => questionId));
    await publishWithoutFirstQuestion();
    expect(await kit()).toEqual(before);
    application = await team.application(job);
    const later = await ada.as.ok(interviewRoutes.kit, { params: { interviewId: (await schedule([ada])).id } });
    expect(later).toMatchObject({
      session: { title: 'fundamentals again' },
      rubric: { version: 2, title: 'New title' },
    });
    expect(later.questions.map(({ content }) => content.title)).toEqual(['New title']);
  });

  it('brings the checklists of its stage, and the twists', async () => {
    const { checklists, twists } = await ada.as.ok(interviewRoutes.kit, {
      params: { interviewId: (await schedule([ada])).id },
    });
    const field = await ada.as.ok(rubricRoutes.field, {});
    expect(twists).toEqual(field.twists);
    expect(twists.length).toBeGreaterThan(0);
    expect(checklists).toEqual(field.checklists.filter(({ stages }) => stages.includes('ml-fundamentals')));
  });

  it('is for whoever holds the interview, and for those who run the job', async () => {
    const interview = await schedule([ada]);
    await schedule([ben], 'collaboration');
    const of = { params: { interviewId: interview.id } };
    await ben.as.ok(interviewRoutes.read, of);
    expect((await ben.as.refused(interviewRoutes.kit, of)).code).toBe('not-found');
    await recruiter.as.ok(interviewRoutes.kit, of);
  });
});

/** A newer version of these questions and of every rubric, as an editor of the bank would leave them. */
async function rewriteBank(questionIds: string[]): Promise<void> {
  const organisation = team.organisationId;
  await database.query(
    `INSERT INTO question_version SELECT organisation_id, question_id, version + 1, 'New title', 'New prompt', format, stages, levels, topics,
       competencies, minutes, content || '{"title": "New title", "prompt": "New prompt"}', search_text
     FROM question_version WHERE organisation_id = $1 AND question_id = ANY($2) ON CONFLICT DO NOTHING`,
    [organisation, questionIds],
  );
  await database.query('UPDATE question SET current_version = 2 WHERE organisation_id = $1 AND id = ANY($2)', [
    organisation,
    questionIds,
  ]);
  await database.query(
    `INSERT INTO rubric_version SELECT organisation_id, stage, version + 1, content || '{"title": "New title"}'
     FROM rubric_version WHERE organisation_id = $1 ON CONFLICT DO NOTHING`,
    [organisation],
  );
  await database.query('UPDATE rubric SET current_version = 2 WHERE organisation_id = $1', [organisation]);
}

async function publishWithoutFirstQuestion(): Promise<void> {
  const admin = await team.member('admin');
  const { loop } = await admin.as.ok(loopRoutes.ofJob, { params: { jobId: job.id } });
  const sessions = loop!.sessions.map(({ questions, ...session }) => ({
    ...session,
    title: `${session.title} again`,
    questions: questions.slice(1).map(({ questionId }) => ({ questionId, pinned: true })),
  }));
  const plan = { sessions, coverage: {}, banned: [] };
  const changed = await admin.as.ok(loopRoutes.change, {
    params: { loopId: loop!.id },
    body: { plan, version: loop!.version },
  });
  await admin.as.ok(loopRoutes.publish, { params: { loopId: loop!.id }, body: { version: changed.version } });
}
