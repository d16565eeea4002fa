import { describe, expect, it } from '@jest/globals';
import { type Answer, type AnswerChange, type Scorecard, scorecardRoutes } from '@loopwright/contracts';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { kitOf, opened, panelOfTwo, saved, words, writing } from '../support/panel.ts';
import type { Member } from '../support/team.ts';

const panel = panelOfTwo();

const open = (who: Member, interview = panel.interview) => opened(who, interview);
const save = (card: Scorecard, subject: string, body: AnswerChange) => saved(panel.ada, card, subject, body);
const submission = (card: Scorecard, key: string = randomUUID()) => ({
  params: { scorecardId: card.id },
  body: { key },
});

describe('submitting', () => {
  it('needs a recommendation and a summary, and names what is missing', async () => {
    const card = await open(panel.ada);
    const missing = async () =>
      (await panel.ada.as.refused(scorecardRoutes.submit, submission(card))).issues?.map(({ path }) => path.join('.'));
    expect(await missing()).toEqual(['overall.rating', 'overall.note']);
    await save(card, 'overall', words('  \n ', 0, 2));
    expect(await missing()).toEqual(['overall.note']);
    await save(card, 'overall', words('A summary.', 1, null));
    expect(await missing()).toEqual(['overall.rating']);
    await save(card, 'overall', words('A summary.', 2, 1));
    expect(await panel.ada.as.ok(scorecardRoutes.submit, submission(card))).toMatchObject({
      state: 'submitted',
      answers: [{ subject: 'overall', rating: 1, version: 3 }],
    });
  });

  it('submits once however often the button is clicked', async () => {
    const card = await open(panel.ada);
    await save(card, 'overall', words('Hire.', 0, 4));
    const key = randomUUID();
    const cards = await Promise.all(
      Array.from({ length: 8 }, () => panel.ada.as.ok(scorecardRoutes.submit, submission(card, key))),
    );
    expect(new Set(cards.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await panel.ada.as.ok(scorecardRoutes.submit, submission(card, key))).toEqual(cards[0]);
  });

  it('takes the first of two different submissions', async () => {
    const card = await open(panel.ada);
    await save(card, 'overall', words('Hire.', 0, 4));
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => panel.ada.as.send(scorecardRoutes.submit, submission(card))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect(await panel.ada.as.refused(scorecardRoutes.submit, submission(card))).toMatchObject({
      status: 409,
      code: 'scorecard.submitted',
    });
  });

  it('closes the card for good', async () => {
    const card = await open(panel.ada);
    const { questions } = await kitOf(panel.ada, panel.interview);
    const kept = await save(card, 'overall', words('Hire.', 0, 4));
    await panel.ada.as.ok(scorecardRoutes.submit, submission(card));
    const late = await panel.ada.as.refused(
      scorecardRoutes.answer,
      writing(card, 'overall', words('On second thought …', 1, 1)),
    );
    expect(late).toMatchObject({ status: 409, code: 'scorecard.submitted', current: kept });
    expect(
      (
        await panel.ada.as.refused(
          scorecardRoutes.answer,
          writing(card, `question:${questions[0]!.questionId}`, words('Late.', 0)),
        )
      ).code,
    ).toBe('scorecard.submitted');
    expect(await open(panel.ada)).toMatchObject({ state: 'submitted', answers: [kept] });
  });

  it('shuts out an answer that arrives while the card is being submitted', async () => {
    const card = await open(panel.ada);
    const { questions } = await kitOf(panel.ada, panel.interview);
    await save(card, 'overall', words('Hire.', 0, 4));
    const database = new pg.Client({ connectionString: panel.running.databaseUrl });
    await database.connect();
    await database.query('BEGIN');
    await database.query('SELECT 1 FROM scorecard WHERE id = $1 FOR UPDATE', [card.id]);
    const late = [
      panel.ada.as.send(scorecardRoutes.answer, writing(card, 'overall', words('', 1, null))),
      panel.ada.as.send(
        scorecardRoutes.answer,
        writing(card, `question:${questions[0]!.questionId}`, words('Late.', 0)),
      ),
    ];
    expect(await Promise.race([...late, pause(300, 'both wait')])).toBe('both wait');
    await database.query(`UPDATE scorecard SET state = 'submitted', submitted_at = now() WHERE id = $1`, [card.id]);
    await database.query('COMMIT');
    await database.end();
    for (const { body } of await Promise.all(late)) expect(body.code).toBe('scorecard.submitted');
    expect((await open(panel.ada)).answers).toMatchObject([{ subject: 'overall', note: 'Hire.', version: 1 }]);
  });

  it('holds exactly the answers that were acknowledged, when typing and submitting cross', async () => {
    for (let round = 0; round < 8; round += 1) {
      panel.application = await panel.team.application(panel.job);
      panel.interview = await panel.team.interview(panel.application, 'fundamentals', [panel.ada]);
      const card = await open(panel.ada);
      const { questions, rubric } = await kitOf(panel.ada, panel.interview);
      const subjects = [
        ...questions.map(({ questionId }) => `question:${questionId}`),
        ...rubric.criteria.map(({ slug }) => `criterion:${slug}`),
      ];
      const overall = await save(card, 'overall', words('Hire.', 0, 4));
      const typing = subjects.map((subject) =>
        panel.ada.as.send(scorecardRoutes.answer, writing(card, subject, words('While submitting.', 0))),
      );
      const blanking = panel.ada.as.send(scorecardRoutes.answer, writing(card, 'overall', words('', 1, null)));
      const submitting = panel.ada.as.send(scorecardRoutes.submit, submission(card));
      const answers = [...(await Promise.all(typing)), await blanking];
      const submitted = await submitting;
      const acknowledged: Answer[] = answers.filter(({ status }) => status === 200).map(({ body }) => body);
      for (const { status, body } of answers.filter((answer) => answer.status !== 200))
        expect([status, body.code]).toEqual([409, 'scorecard.submitted']);
      const blanked = acknowledged.some(({ subject }) => subject === 'overall');
      expect([submitted.status, submitted.body.code]).toEqual(
        blanked ? [422, 'scorecard.incomplete'] : [200, undefined],
      );
      const final = (await open(panel.ada)).answers;
      const inOrder = (some: Answer[]) => [...some].sort((one, other) => (one.subject < other.subject ? -1 : 1));
      expect(inOrder(final)).toEqual(inOrder(blanked ? acknowledged : [...acknowledged, overall]));
      if (!blanked) expect(inOrder(submitted.body.answers)).toEqual(inOrder(final));
    }
  });
});
