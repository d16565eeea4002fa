import { describe, expect, it } from '@jest/globals';
import { type AnswerChange, type Scorecard, scorecardRoutes } from '@loopwright/contracts';
import { randomUUID } from 'node:crypto';
import { kitOf, opened, panelOfTwo, saved, words, writing } from '../support/panel.ts';
import type { Member } from '../support/team.ts';

const panel = panelOfTwo();

const open = (who: Member, interview = panel.interview) => opened(who, interview);
const save = (card: Scorecard, subject: string, body: AnswerChange) => saved(panel.ada, card, subject, body);

describe('opening', () => {
  it('gives an interviewer one card, however many tabs open it', async () => {
    const cards = await Promise.all([open(panel.ada), open(panel.ada), open(panel.ada), open(panel.ada)]);
    expect(new Set(cards.map(({ id }) => id)).size).toBe(1);
    expect(cards[0]).toMatchObject({
      interviewId: panel.interview.id,
      interviewer: { id: panel.ada.id, name: panel.ada.name },
      state: 'draft',
      submittedAt: null,
      answers: [],
    });
    expect((await open(panel.ben)).id).not.toBe(cards[0]!.id);
  });

  it('is for the panel, whatever one’s role', async () => {
    for (const role of ['admin', 'recruiter', 'hiring-manager', 'observer'] as const) {
      const { as } = await panel.team.member(role);
      expect((await as.refused(scorecardRoutes.open, { params: { interviewId: panel.interview.id } })).code).toBe(
        'not-found',
      );
    }
  });
});

describe('saving an answer', () => {
  it('counts versions up, and gives everything back when the card is opened again', async () => {
    const card = await open(panel.ada);
    const { questions, rubric } = await kitOf(panel.ada, panel.interview);
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
    const { answers } = await open(panel.ada);
    expect(answers.map(({ subject, version }) => [subject, version]).sort()).toEqual(
      subjects.map((subject) => [subject, 2]).sort(),
    );
  });

  it('tells a stale tab what is there, so that both texts are kept', async () => {
    const card = await open(panel.ada);
    await save(card, 'overall', words('First thoughts.', 0));
    const kept = await save(card, 'overall', words('Second thoughts, from the laptop.', 1, 4));
    const stale = await panel.ada.as.refused(
      scorecardRoutes.answer,
      writing(card, 'overall', words('Second thoughts, from the tablet.', 1)),
    );
    expect(stale).toMatchObject({ status: 412, code: 'version.stale', current: kept });
    const fresh = await panel.ada.as.refused(
      scorecardRoutes.answer,
      writing(card, 'overall', words('A tab that never saw any of it.', 0)),
    );
    expect(fresh).toMatchObject({ status: 412, current: kept });
    const merged = await save(card, 'overall', words('Second thoughts, from the laptop and the tablet.', 2));
    expect(merged.version).toBe(3);
  });

  it('does not invent a history: a version that never was is stale', async () => {
    const card = await open(panel.ada);
    const stale = await panel.ada.as.refused(
      scorecardRoutes.answer,
      writing(card, 'overall', words('From nowhere.', 7)),
    );
    expect(stale).toMatchObject({
      status: 412,
      current: { subject: 'overall', version: 0, note: '', rating: null, savedAt: null },
    });
    expect((await open(panel.ada)).answers).toEqual([]);
  });

  it('accepts the same write twice, as a client sends it that never heard back', async () => {
    const card = await open(panel.ada);
    const first = await save(card, 'overall', words('Once.', 0));
    expect(await save(card, 'overall', words('Once.', 0))).toEqual(first);
    const second = await save(card, 'overall', words('Twice.', 1));
    expect(await save(card, 'overall', words('Twice.', 1))).toEqual(second);
    expect((await open(panel.ada)).answers).toEqual([second]);
  });

  it('keeps pasted text that no database can hold, without what it cannot hold', async () => {
    const card = await open(panel.ada);
    const pasted = words('nul\u0000 and half a pair \ud83d end', 0);
    const saved = await save(card, 'overall', pasted);
    expect(saved.note).toBe('nul and half a pair \ufffd end');
    expect(await save(card, 'overall', pasted)).toEqual(saved);
    const enormous = writing(card, 'overall', words('x', 3_000_000_000));
    expect((await panel.ada.as.refused(scorecardRoutes.answer, enormous)).code).toBe('request.invalid');
  });

  it('lets one of many simultaneous tabs win, and loses no acknowledged word', async () => {
    const card = await open(panel.ada);
    for (let version = 0; version < 5; version += 1) {
      const answers = await Promise.all(
        [1, 2, 3, 4, 5, 6].map((tab) =>
          panel.ada.as.send(
            scorecardRoutes.answer,
            writing(card, 'overall', words(`Tab ${tab}, round ${version}`, version)),
          ),
        ),
      );
      const won = answers.filter(({ status }) => status === 200);
      expect(won).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 412)).toHaveLength(5);
      for (const { body } of answers.filter(({ status }) => status === 412)) expect(body.current).toEqual(won[0]!.body);
      expect((await open(panel.ada)).answers).toEqual([won[0]!.body]);
    }
  });

  it('knows only what belongs to the interview', async () => {
    const card = await open(panel.ada);
    const other = await panel.team.interview(panel.application, 'collaboration', [panel.ada]);
    const elsewhere = await kitOf(panel.ada, other);
    const here = await kitOf(panel.ada, panel.interview);
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
        expect(
          await panel.ada.as.refused(scorecardRoutes.answer, writing(card, subject, words('?', version))),
        ).toMatchObject({
          status: 422,
          code: 'scorecard.unknown-subject',
        });
    expect((await panel.ada.as.refused(scorecardRoutes.answer, writing(card, 'anything', words('?', 0)))).code).toBe(
      'request.invalid',
    );
  });

  it('takes a rating or an absence, not both', async () => {
    const card = await open(panel.ada);
    expect(
      await panel.ada.as.refused(
        scorecardRoutes.answer,
        writing(card, 'overall', { rating: 3, absence: 'no-signal', note: '', version: 0 }),
      ),
    ).toMatchObject({
      status: 400,
      issues: [{ path: ['absence'] }],
    });
  });

  it('is for the author alone', async () => {
    const card = await open(panel.ada);
    for (const who of [panel.ben, await panel.team.member('admin'), await panel.team.member('recruiter')])
      expect((await who.as.refused(scorecardRoutes.answer, writing(card, 'overall', words('Not mine.', 0)))).code).toBe(
        'not-found',
      );
  });
});
