import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type Answer,
  type AnswerChange,
  type Application,
  type Interview,
  interviewRoutes,
  type Kit,
  type Job,
  type Scorecard,
  scorecardRoutes,
} from '@loopwright/contracts';
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

const open = (who: Member, of = interview): Promise<Scorecard> =>
  who.as.ok(scorecardRoutes.open, { params: { interviewId: of.id } });
const words = (note: string, version: number, rating: AnswerChange['rating'] = 3): AnswerChange => ({
  rating,
  absence: null,
  note,
  version,
});
const write = (card: Scorecard, subject: string, body: AnswerChange) => ({
  params: { scorecardId: card.id, subject },
  body,
});
const save = (card: Scorecard, subject: string, body: AnswerChange): Promise<Answer> =>
  ada.as.ok(scorecardRoutes.answer, write(card, subject, body));
const submission = (card: Scorecard, key: string = randomUUID()) => ({
  params: { scorecardId: card.id },
  body: { key },
});
const panelOf = (who: Member) =>
  who.as.ok(scorecardRoutes.ofApplication, { params: { applicationId: application.id } });
const kitOf = (who: Member, of: Interview): Promise<Kit> =>
  who.as.ok(interviewRoutes.kit, { params: { interviewId: of.id } });

describe('opening', () => {
  it('gives an interviewer one card, however many tabs open it', async () => {
    const cards = await Promise.all([open(ada), open(ada), open(ada), open(ada)]);
    expect(new Set(cards.map(({ id }) => id)).size).toBe(1);
    expect(cards[0]).toMatchObject({
      interviewId: interview.id,
      interviewer: { id: ada.id, name: ada.name },
      state: 'draft',
      submittedAt: null,
      answers: [],
    });
    expect((await open(ben)).id).not.toBe(cards[0]!.id);
  });

  it('is for the panel, whatever one’s role', async () => {
    for (const role of ['admin', 'recruiter', 'hiring-manager', 'observer'] as const) {
      const { as } = await team.member(role);
      expect((await as.refused(scorecardRoutes.open, { params: { interviewId: interview.id } })).code).toBe(
        'not-found',
      );
    }
  });
});

describe('saving an answer', () => {
  it('counts versions up, and gives everything back when the card is opened again', async () => {
    const card = await open(ada);
    const { questions, rubric } = await kitOf(ada, interview);
    const subjects = [`question:${questions[0]!.questionId}`, `criterion:${rubric.criteria[0]!.slug}`, 'overall'];
    for (const subject of subjects) {
      const first = await save(card, subject, words('', 0, null));
      expect(first).toMatchObject({ subject, rating: null, absence: null, note: '', version: 1 });
      const second = await save(card, subject, {
        rating: null,
        absence: 'no-signal',
        note: 'Wörter, 言葉 and "quotes" \\ 😀\n',
        version: 1,
      });
      expect(second).toMatchObject({ absence: 'no-signal', note: 'Wörter, 言葉 and "quotes" \\ 😀\n', version: 2 });
      expect(Date.parse(second.savedAt!)).toBeGreaterThanOrEqual(Date.parse(first.savedAt!));
    }
    const { answers } = await open(ada);
    expect(answers.map(({ subject, version }) => [subject, version]).sort()).toEqual(
      subjects.map((subject) => [subject, 2]).sort(),
    );
  });

  it('tells a stale tab what is there, so that both texts are kept', async () => {
    const card = await open(ada);
    await save(card, 'overall', words('First thoughts.', 0));
    const kept = await save(card, 'overall', words('Second thoughts, from the laptop.', 1, 4));
    const stale = await ada.as.refused(
      scorecardRoutes.answer,
      write(card, 'overall', words('Second thoughts, from the tablet.', 1)),
    );
    expect(stale).toMatchObject({ status: 412, code: 'version.stale', current: kept });
    const fresh = await ada.as.refused(
      scorecardRoutes.answer,
      write(card, 'overall', words('A tab that never saw any of it.', 0)),
    );
    expect(fresh).toMatchObject({ status: 412, current: kept });
    const merged = await save(card, 'overall', words('Second thoughts, from the laptop and the tablet.', 2));
    expect(merged.version).toBe(3);
  });

  it('does not invent a history: a version that never was is stale', async () => {
    const card = await open(ada);
    const stale = await ada.as.refused(scorecardRoutes.answer, write(card, 'overall', words('From nowhere.', 7)));
    expect(stale).toMatchObject({
      status: 412,
      current: { subject: 'overall', version: 0, note: '', rating: null, savedAt: null },
    });
    expect((await open(ada)).answers).toEqual([]);
  });

  it('accepts the same write twice, as a client sends it that never heard back', async () => {
    const card = await open(ada);
    const first = await save(card, 'overall', words('Once.', 0));
    expect(await save(card, 'overall', words('Once.', 0))).toEqual(first);
    const second = await save(card, 'overall', words('Twice.', 1));
    expect(await save(card, 'overall', words('Twice.', 1))).toEqual(second);
    expect((await open(ada)).answers).toEqual([second]);
  });

  it('lets one of many simultaneous tabs win, and loses no acknowledged word', async () => {
    const card = await open(ada);
    for (let version = 0; version < 5; version += 1) {
      const answers = await Promise.all(
        [1, 2, 3, 4, 5, 6].map((tab) =>
          ada.as.send(scorecardRoutes.answer, write(card, 'overall', words(`Tab ${tab}, round ${version}`, version))),
        ),
      );
      const won = answers.filter(({ status }) => status === 200);
      expect(won).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 412)).toHaveLength(5);
      for (const { body } of answers.filter(({ status }) => status === 412)) expect(body.current).toEqual(won[0]!.body);
      expect((await open(ada)).answers).toEqual([won[0]!.body]);
    }
  });

  it('knows only what belongs to the interview', async () => {
    const card = await open(ada);
    const other = await team.interview(application, 'collaboration', [ada]);
    const elsewhere = await kitOf(ada, other);
    const here = await kitOf(ada, interview);
    const foreign = [
      `question:${elsewhere.questions[0]!.questionId}`,
      `question:${randomUUID()}`,
      ...elsewhere.rubric.criteria
        .filter(({ slug }) => here.rubric.criteria.every((own) => own.slug !== slug))
        .map(({ slug }) => `criterion:${slug}`),
    ];
    expect(foreign.length).toBeGreaterThan(2);
    for (const subject of foreign)
      for (const version of [0, 1])
        expect(await ada.as.refused(scorecardRoutes.answer, write(card, subject, words('?', version)))).toMatchObject({
          status: 422,
          code: 'scorecard.unknown-subject',
        });
    expect((await ada.as.refused(scorecardRoutes.answer, write(card, 'anything', words('?', 0)))).code).toBe(
      'request.invalid',
    );
  });

  it('takes a rating or an absence, not both', async () => {
    const card = await open(ada);
    expect(
      await ada.as.refused(
        scorecardRoutes.answer,
        write(card, 'overall', { rating: 3, absence: 'no-signal', note: '', version: 0 }),
      ),
    ).toMatchObject({
      status: 400,
      issues: [{ path: ['absence'] }],
    });
  });

  it('is for the author alone', async () => {
    const card = await open(ada);
    for (const who of [ben, await team.member('admin'), await team.member('recruiter')])
      expect((await who.as.refused(scorecardRoutes.answer, write(card, 'overall', words('Not mine.', 0)))).code).toBe(
        'not-found',
      );
  });
});

describe('submitting', () => {
  it('needs a recommendation and a summary, and names what is missing', async () => {
    const card = await open(ada);
    const missing = async () =>
      (await ada.as.refused(scorecardRoutes.submit, submission(card))).issues?.map(({ path }) => path.join('.'));
    expect(await missing()).toEqual(['overall.rating', 'overall.note']);
    await save(card, 'overall', words('  \n ', 0, 2));
    expect(await missing()).toEqual(['overall.note']);
    await save(card, 'overall', words('A summary.', 1, null));
    expect(await missing()).toEqual(['overall.rating']);
    await save(card, 'overall', words('A summary.', 2, 1));
    expect(await ada.as.ok(scorecardRoutes.submit, submission(card))).toMatchObject({
      state: 'submitted',
      answers: [{ subject: 'overall', rating: 1, version: 3 }],
    });
  });

  it('submits once however often the button is clicked', async () => {
    const card = await open(ada);
    await save(card, 'overall', words('Hire.', 0, 4));
    const key = randomUUID();
    const cards = await Promise.all(
      Array.from({ length: 8 }, () => ada.as.ok(scorecardRoutes.submit, submission(card, key))),
    );
    expect(new Set(cards.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await ada.as.ok(scorecardRoutes.submit, submission(card, key))).toEqual(cards[0]);
  });

  it('takes the first of two different submissions', async () => {
    const card = await open(ada);
    await save(card, 'overall', words('Hire.', 0, 4));
    const answers = await Promise.all([1, 2, 3, 4].map(() => ada.as.send(scorecardRoutes.submit, submission(card))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect(await ada.as.refused(scorecardRoutes.submit, submission(card))).toMatchObject({
      status: 409,
      code: 'scorecard.submitted',
    });
  });

  it('closes the card for good', async () => {
    const card = await open(ada);
    const { questions } = await kitOf(ada, interview);
    const kept = await save(card, 'overall', words('Hire.', 0, 4));
    await ada.as.ok(scorecardRoutes.submit, submission(card));
    const late = await ada.as.refused(
      scorecardRoutes.answer,
      write(card, 'overall', words('On second thought …', 1, 1)),
    );
    expect(late).toMatchObject({ status: 409, code: 'scorecard.submitted', current: kept });
    expect(
      (
        await ada.as.refused(
          scorecardRoutes.answer,
          write(card, `question:${questions[0]!.questionId}`, words('Late.', 0)),
        )
      ).code,
    ).toBe('scorecard.submitted');
    expect(await open(ada)).toMatchObject({ state: 'submitted', answers: [kept] });
  });

  it('holds exactly the answers that were acknowledged, when typing and submitting cross', async () => {
    for (let round = 0; round < 8; round += 1) {
      application = await team.application(job);
      interview = await team.interview(application, 'fundamentals', [ada]);
      const card = await open(ada);
      const { questions, rubric } = await kitOf(ada, interview);
      const subjects = [
        ...questions.map(({ questionId }) => `question:${questionId}`),
        ...rubric.criteria.map(({ slug }) => `criterion:${slug}`),
      ];
      const overall = await save(card, 'overall', words('Hire.', 0, 4));
      const typing = subjects.map((subject) =>
        ada.as.send(scorecardRoutes.answer, write(card, subject, words('While submitting.', 0))),
      );
      const blanking = ada.as.send(scorecardRoutes.answer, write(card, 'overall', words('', 1, null)));
      const submitting = ada.as.send(scorecardRoutes.submit, submission(card));
      const answers = [...(await Promise.all(typing)), await blanking];
      const submitted = await submitting;
      const acknowledged: Answer[] = answers.filter(({ status }) => status === 200).map(({ body }) => body);
      for (const { status, body } of answers.filter((answer) => answer.status !== 200))
        expect([status, body.code]).toEqual([409, 'scorecard.submitted']);
      const blanked = acknowledged.some(({ subject }) => subject === 'overall');
      expect([submitted.status, submitted.body.code]).toEqual(
        blanked ? [422, 'scorecard.incomplete'] : [200, undefined],
      );
      const final = (await open(ada)).answers;
      const inOrder = (some: Answer[]) => [...some].sort((one, other) => (one.subject < other.subject ? -1 : 1));
      expect(inOrder(final)).toEqual(inOrder(blanked ? acknowledged : [...acknowledged, overall]));
      if (!blanked) expect(inOrder(submitted.body.answers)).toEqual(inOrder(final));
    }
  });
});

describe('reading the cards of others', () => {
  it('nobody sees another’s draft, not even an admin', async () => {
    const card = await open(ada);
    await save(card, 'overall', words('CANARY-draft', 0, 1));
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
