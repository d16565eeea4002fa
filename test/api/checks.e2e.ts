import { describe, expect, it } from '@jest/globals';
import { checkRoutes, type CheckResult, type Question, questionRoutes, sittingRoutes } from '@loopwright/contracts';
import type pg from 'pg';
import type { SentCheck } from '../support/checks.ts';
import { stranger } from '../support/team.ts';
import { checkTeam } from '../support/check-team.ts';

const our = checkTeam();

const resultOf = (id: string): Promise<CheckResult> =>
  our.recruiter.as.ok(checkRoutes.result, { params: { checkId: id } });
const bankOf = (questionIds: readonly string[]): Promise<Question[]> =>
  Promise.all(questionIds.map((questionId) => our.recruiter.as.ok(questionRoutes.read, { params: { questionId } })));

describe('a draw', () => {
  const draw = (query: object) =>
    our.recruiter.as.ok(checkRoutes.draw, { params: { applicationId: our.application.id }, query: query as never });

  it('chooses approved choice questions of the level and the topics, the same for the same seed', async () => {
    const first = await draw({ level: 'senior', seed: 'x', count: 2 });
    expect(first.questions).toHaveLength(2);
    expect(await draw({ level: 'senior', seed: 'x', count: 2 })).toEqual(first);
    const questions = await bankOf(first.questions.map(({ questionId }) => questionId));
    for (const { status, content } of questions) {
      expect([status, content.format]).toEqual(['approved', 'mcq']);
      expect(Object.keys(content.levels)).toContain('senior');
    }
    const onTopic = await draw({ topics: 'data-drift,kubernetes', count: 20 });
    expect(onTopic.questions.map(({ topics }) => topics[0]).sort()).toEqual(['data-drift', 'kubernetes']);
    expect(onTopic.available).toBe(2);
    expect(onTopic.topics['data-drift']).toBe(1);
  });

  it('keeps what is kept, and says which of it is no choice question', async () => {
    const { questions } = await draw({ count: 4 });
    const keep = questions.slice(1, 3).map(({ questionId }) => questionId);
    const again = await draw({ count: 4, seed: 'another', keep: keep.join() });
    expect(again.questions.slice(0, 2).map(({ questionId }) => questionId)).toEqual(keep);
    const without = questions[0]!.questionId;
    const others = await draw({ count: 20, keep: keep.join(), without });
    expect(others.questions.map(({ questionId }) => questionId)).not.toContain(without);
    const { items } = await our.recruiter.as.ok(questionRoutes.list, { query: { stage: 'coding', limit: 1 } });
    const refused = await our.recruiter.as.refused(checkRoutes.draw, {
      params: { applicationId: our.application.id },
      query: { keep: [keep[0]!, items[0]!.id].join() } as never,
    });
    expect(refused).toMatchObject({ code: 'check.unknown-question', issues: [{ path: ['keep', 1] }] });
  });

  it('does not offer a question that has left the bank', async () => {
    const { questions, available } = await draw({ count: 20 });
    const { questionId } = questions[0]!;
    await our.owner.query(`UPDATE question SET status = 'retired', retired_reason = 'leaked' WHERE id = $1`, [
      questionId,
    ]);
    expect((await draw({ count: 20 })).available).toBe(available - 1);
    const body = { questions: [questionId], minutes: 1, extraMinutes: 0, openDays: 1, blind: true, showsScore: false };
    const refused = await our.recruiter.as.refused(checkRoutes.create, {
      params: { applicationId: our.application.id },
      body,
    });
    await our.owner.query(`UPDATE question SET status = 'approved', retired_reason = NULL WHERE id = $1`, [questionId]);
    expect(refused).toMatchObject({ code: 'check.unknown-question', status: 422 });
  });
});

describe('a knowledge check', () => {
  it('runs from the link to the score: questions, answers, handed in once, scored at once', async () => {
    const check = await our.sent({ count: 4, minutes: 12, extraMinutes: 3 });
    const candidate = our.candidateOf(check);
    expect(await candidate.open()).toMatchObject({ state: 'ready', questions: 4, minutes: 12, extraMinutes: 3 });
    expect((await our.listed(check)).state).toBe('created');
    const sitting = await candidate.start();
    expect(sitting.questions).toHaveLength(4);
    expect(sitting.secondsLeft).toBeGreaterThan(15 * 60 - 10);
    expect((await our.listed(check)).state).toBe('started');
    const key = await keyOf(check);
    await candidate.choose(0, key[0]!, 1);
    await candidate.choose(1, key[1]!, 1);
    await candidate.choose(2, (key[2]! + 1) % sitting.questions[2]!.options.length, 1);
    expect(await candidate.submit()).toEqual({ state: 'done', endedBy: 'candidate', score: null });
    const seen = await our.listed(check);
    expect(seen).toMatchObject({ state: 'submitted', endedBy: 'candidate', score: { right: 2, of: 4 } });
    expect(seen.timing!.secondsTaken).toBeLessThan(30);
    const { score, questions } = await resultOf(check.check.id);
    expect(score.topics.reduce((sum, { of }) => sum + of, 0)).toBe(4);
    expect(questions.map(({ chosen, right }) => chosen === right)).toEqual([true, true, false, false]);
    expect(questions[3]!.chosen).toBeNull();
    expect(questions.map(({ prompt, options }) => ({ prompt, options }))).toEqual(
      sitting.questions.map(({ prompt, options }) => ({ prompt, options })),
    );
  });

  it('shows the score to the candidate only where the team says so', async () => {
    const check = await our.sent({ count: 2, showsScore: true });
    const candidate = our.candidateOf(check);
    await candidate.start();
    await candidate.choose(0, (await keyOf(check))[0]!, 1);
    expect(await candidate.submit()).toEqual({ state: 'done', endedBy: 'candidate', score: { right: 1, of: 2 } });
    expect(await candidate.open()).toMatchObject({ score: { right: 1, of: 2 } });
  });

  it('shuffles the options for each candidate, and leaves none out', async () => {
    const { check } = await our.sent();
    const { rows } = await our.owner.query('SELECT question_id FROM knowledge_check_question WHERE check_id = $1', [
      check.id,
    ]);
    const questions = rows.map(({ question_id }) => question_id as string);
    const orders = new Set<string>();
    for (let n = 0; n < 6; n += 1) {
      const sitting = await our.candidateOf(await our.sent({ questions })).start();
      orders.add(JSON.stringify(sitting.questions.map(({ options }) => options)));
      const of = await bankOf(questions);
      expect(sitting.questions.map(({ options }) => [...options].sort())).toEqual(
        of.map(({ content }) => [...content.choice!.options].sort()),
      );
    }
    expect(orders.size).toBeGreaterThan(3);
  });
});

/** Where the right options stand for this candidate; looked up past the product, since the product does not say. */
async function keyOf({ check }: SentCheck): Promise<number[]> {
  const { rows } = await our.owner.query<{ place: number }>(
    `SELECT array_position(asked.option_order, (v.content->'choice'->>'answer')::smallint) - 1 AS place
     FROM knowledge_check_question asked JOIN question_version v ON v.question_id = asked.question_id AND v.version = asked.question_version
     WHERE asked.check_id = $1 ORDER BY asked.position`,
    [check.id],
  );
  return rows.map(({ place }) => place);
}

describe('before it is handed in, the key', () => {
  it('is in no byte that the candidate is sent', async () => {
    const check = await our.sent({ count: 5 });
    const { token } = check;
    const as = stranger(our.running);
    const heard = [
      await as.send(sittingRoutes.open, { body: { token } }),
      await as.send(sittingRoutes.start, { body: { token } }),
      await as.send(sittingRoutes.answer, { body: { token, question: 0, choice: 0, sequence: 1 } }),
      await as.send(sittingRoutes.answer, { body: { token, question: 0, choice: 1, sequence: 1 } }),
      await as.send(sittingRoutes.answer, { body: { token, question: 0, choice: 9, sequence: 2 } }),
      await as.send(sittingRoutes.open, { body: { token } }),
    ];
    const bytes = heard.map(({ text, headers }) => `${JSON.stringify(headers)}${text}`).join('\n');
    const { rows } = await our.owner.query('SELECT question_id FROM knowledge_check_question WHERE check_id = $1', [
      check.check.id,
    ]);
    const questions = await bankOf(rows.map(({ question_id }) => question_id as string));
    for (const { content, slug, id } of questions) {
      expect(bytes).toContain(JSON.stringify(content.choice!.options[0]).slice(1, -1));
      for (const secret of [content.choice!.explanation, content.title, slug, id])
        expect(bytes).not.toContain(JSON.stringify(secret).slice(1, -1));
    }
    expect(bytes).not.toMatch(/"(answer|explanation|right|order|key)"/i);
    // Two questions are drawn alike, whichever of their options is right.
    const [, started] = heard;
    expect(Object.keys((started!.body as { questions: object[] }).questions[0]!).sort()).toEqual([
      'choice',
      'options',
      'prompt',
      'sequence',
    ]);
  });

  it('is in no result either, not even for the team', async () => {
    const { check } = await our.sent();
    const refused = await our.recruiter.as.refused(checkRoutes.result, { params: { checkId: check.id } });
    expect(refused).toMatchObject({ code: 'not-found', status: 404 });
  });
});

describe('a candidate who comes back', () => {
  it('finds their choices and the time that is left, on another device too', async () => {
    const check = await our.sent({ minutes: 10 });
    const first = our.candidateOf(check);
    const before = await first.start();
    await first.choose(1, 2, 1);
    await our.later(check, '4 minutes');
    const resumed = await our.candidateOf(check).open();
    if (resumed.state !== 'running') throw new Error(resumed.state);
    expect(resumed.questions.map(({ prompt, options }) => ({ prompt, options }))).toEqual(
      before.questions.map(({ prompt, options }) => ({ prompt, options })),
    );
    expect(resumed.questions[1]).toMatchObject({ choice: 2, sequence: 1 });
    expect(resumed.secondsLeft).toBeLessThanOrEqual(360);
    expect(resumed.secondsLeft).toBeGreaterThan(340);
    const again = await our.candidateOf(check).start();
    expect(again.secondsLeft).toBeLessThanOrEqual(resumed.secondsLeft);
  });

  it('never loses a later choice to an earlier one that was late', async () => {
    const candidate = our.candidateOf(await our.sent());
    await candidate.start();
    await candidate.choose(0, 1, 2);
    const refused = await candidate.refusedToChoose(0, 3, 1);
    expect(refused).toMatchObject({ code: 'version.stale', current: { question: 0, choice: 1, sequence: 2 } });
    expect(await candidate.choose(0, 1, 2)).toMatchObject({ choice: 1, sequence: 2 });
    expect(await candidate.choose(0, null, 3)).toMatchObject({ choice: null, sequence: 3 });
  });

  it('is told what is not a question or an option of the check', async () => {
    const candidate = our.candidateOf(await our.sent({ count: 2 }));
    await candidate.start();
    expect(await candidate.refusedToChoose(2, 0, 1)).toMatchObject({ status: 400, issues: [{ path: ['question'] }] });
    expect(await candidate.refusedToChoose(0, 9, 1)).toMatchObject({ status: 400, issues: [{ path: ['choice'] }] });
  });
});

describe('handing in', () => {
  it('twice at once, and again, leads to one result', async () => {
    const check = await our.sent();
    const [one, other] = [our.candidateOf(check), our.candidateOf(check)];
    await one.start();
    await one.choose(0, 0, 1);
    const both = await Promise.all([one.submit(), other.submit(), one.submit()]);
    for (const sitting of both) expect(sitting).toEqual({ state: 'done', endedBy: 'candidate', score: null });
    const first = await our.listed(check);
    expect(await other.submit()).toEqual(both[0]);
    expect(await our.listed(check)).toEqual(first);
    expect(await one.refusedToChoose(0, 1, 2)).toMatchObject({ code: 'check.not-running', status: 409 });
    expect((await resultOf(check.check.id)).questions[0]!.chosen).toBe(0);
  });

  it('shuts out choices on their way, or counts them, and never half', async () => {
    for (let round = 0; round < 5; round += 1) {
      const check = await our.sent({ count: 1 });
      const candidate = our.candidateOf(check);
      await candidate.start();
      const [saved] = await Promise.all([
        candidate.as.send(sittingRoutes.answer, { body: { token: check.token, question: 0, choice: 1, sequence: 1 } }),
        candidate.submit(),
      ]);
      const { chosen } = (await resultOf(check.check.id)).questions[0]!;
      expect([saved.status, chosen]).toEqual(saved.status === 200 ? [200, 1] : [409, null]);
    }
  });

  it('does nothing before the start', async () => {
    const candidate = our.candidateOf(await our.sent());
    expect(await candidate.submit()).toMatchObject({ state: 'ready' });
    expect(await candidate.refusedToChoose(0, 0, 1)).toMatchObject({ code: 'check.not-running' });
  });

  it('is final in the database itself', async () => {
    const check = await our.sent();
    const candidate = our.candidateOf(check);
    await candidate.start();
    await candidate.choose(0, 0, 1);
    await candidate.submit();
    const refused = (sql: string) =>
      our.owner.query(sql, [check.check.id]).then(
        () => '',
        (error: pg.DatabaseError) => error.constraint,
      );
    expect(
      await refused(`UPDATE knowledge_check SET status = 'started', finished_at = NULL, ended_by = NULL WHERE id = $1`),
    ).toBe('knowledge_check_is_final');
    expect(await refused(`UPDATE knowledge_check_answer SET choice = 1 WHERE check_id = $1`)).toBe(
      'knowledge_check_is_final',
    );
    expect(
      await refused(
        `INSERT INTO knowledge_check_answer SELECT organisation_id, check_id, 1, 0, 1 FROM knowledge_check_answer WHERE check_id = $1`,
      ),
    ).toBe('knowledge_check_is_final');
  });
});
