import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type Application,
  type Interview,
  interviewRoutes,
  type Job,
  loopRoutes,
  rubricRoutes,
  scorecardRoutes,
} from '@loopwright/contracts';
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
  // Limits have their own tests.
  body: { sessionId, startsAt, panel: panel.map(({ id }) => id), overLimit: 'For a test.' },
});
const schedule = (panel: Member[], sessionId?: string, startsAt?: string): Promise<Interview> =>
  recruiter.as.ok(interviewRoutes.schedule, draft(panel, sessionId, startsAt));
const openCard = (who: Member, interview: Interview) =>
  who.as.ok(scorecardRoutes.open, { params: { interviewId: interview.id } });
const cardsOn = ({ panel }: Interview) => Object.fromEntries(panel.map(({ person, card }) => [person.name, card]));

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
    `INSERT INTO question_version SELECT (jsonb_populate_record(v, jsonb_build_object('version', v.version + 1,
       'content', v.content || '{"title": "New title", "prompt": "New prompt"}'))).*
     FROM question_version v WHERE organisation_id = $1 AND question_id = ANY($2) ON CONFLICT DO NOTHING`,
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
