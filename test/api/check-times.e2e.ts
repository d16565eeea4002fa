import { describe, expect, it } from '@jest/globals';
import { checkRoutes, sittingRoutes } from '@loopwright/contracts';
import { setTimeout as pause } from 'node:timers/promises';
import type { SentCheck } from '../support/checks.ts';
import { anotherInstance } from '../support/instance.ts';
import { stranger } from '../support/team.ts';
import { checkTeam } from '../support/check-team.ts';

const our = checkTeam();

const expire = async ({ check: { id } }: SentCheck) => {
  await our.owner.query(`UPDATE knowledge_check SET expires_at = now() - interval '1 second' WHERE id = $1`, [id]);
  await our.owner.query(
    `UPDATE knowledge_check_link SET usable_until = now() - interval '1 second' WHERE check_id = $1`,
    [id],
  );
};
const forgetAttempts = () => our.owner.query('DELETE FROM sign_in_attempt');

describe('the clock of the server', () => {
  it('ends a check, with what was saved until then, though nobody hands it in', async () => {
    const check = await our.sent({ minutes: 10 });
    const candidate = our.candidateOf(check);
    await candidate.start();
    await candidate.choose(0, 0, 1);
    await our.later(check, '10 minutes 31 seconds');
    expect(await our.listed(check)).toMatchObject({ state: 'submitted', endedBy: 'time', score: { of: 3 } });
    expect((await our.listed(check)).timing).toMatchObject({ secondsTaken: 600 });
    const refused = await candidate.refusedToChoose(1, 0, 1);
    expect(refused.code).toBe('check.not-running');
    const { questions } = await our.recruiter.as.ok(checkRoutes.result, { params: { checkId: check.check.id } });
    expect(questions.map(({ chosen }) => chosen)).toEqual([0, null, null]);
    expect(await candidate.open()).toEqual({ state: 'done', endedBy: 'time', score: null });
    expect(await our.listed(check)).toMatchObject({ state: 'submitted', endedBy: 'time' });
  });

  it('leaves a moment for choices that are on their way, and none to think', async () => {
    const check = await our.sent({ minutes: 10 });
    const candidate = our.candidateOf(check);
    await candidate.start();
    await our.later(check, '10 minutes 10 seconds');
    expect(await candidate.open()).toMatchObject({ state: 'running', secondsLeft: 0 });
    expect(await candidate.choose(0, 1, 1)).toMatchObject({ choice: 1, secondsLeft: 0 });
    expect(await candidate.submit()).toMatchObject({ state: 'done', endedBy: 'time' });
    expect((await our.listed(check)).timing!.secondsTaken).toBe(600);
  });

  it('counts extra time', async () => {
    const check = await our.sent({ minutes: 10, extraMinutes: 5 });
    const candidate = our.candidateOf(check);
    expect((await candidate.start()).secondsLeft).toBeGreaterThan(890);
    await our.later(check, '14 minutes');
    expect(await candidate.choose(0, 1, 1)).toMatchObject({ choice: 1 });
    await our.later(check, '2 minutes');
    expect((await candidate.refusedToChoose(0, 0, 2)).code).toBe('check.not-running');
  });

  it('is written down by a starting instance when nobody looks', async () => {
    const check = await our.sent({ minutes: 5 });
    await our.candidateOf(check).start();
    await our.later(check, '6 minutes');
    const gone = await our.sent();
    await expire(gone);
    const status = async () =>
      (await our.owner.query('SELECT status FROM knowledge_check WHERE id = $1', [check.check.id])).rows[0]
        .status as string;
    const second = await anotherInstance(our.running);
    for (let round = 0; round < 50 && (await status()) !== 'submitted'; round += 1) await pause(100);
    await second.stop();
    expect(await status()).toBe('submitted');
    const links = await our.owner.query('SELECT 1 FROM knowledge_check_link WHERE check_id = $1', [gone.check.id]);
    expect(links.rows).toEqual([]);
  });
});

describe('a link that does not open anything', () => {
  const ask = (token: string) => stranger(our.running).send(sittingRoutes.open, { body: { token } });
  const shapeOf = ({ status, body, headers }: Awaited<ReturnType<typeof ask>>) => {
    const { requestId: _, ...said } = body as Record<string, unknown>;
    return { status, said, headers: Object.keys(headers).sort(), length: headers['content-length'] };
  };

  it('says so in the same words whether it is wrong, withdrawn, expired or replaced, and names nobody', async () => {
    await forgetAttempts();
    const [withdrawn, expired, replaced] = [await our.sent(), await our.sent(), await our.sent()];
    await our.recruiter.as.ok(checkRoutes.withdraw, { params: { checkId: withdrawn.check.id }, body: { version: 1 } });
    await expire(expired);
    await our.recruiter.as.ok(checkRoutes.renewLink, { params: { checkId: replaced.check.id }, body: { version: 1 } });
    const wrong = shapeOf(await ask('a'.repeat(43)));
    expect(wrong).toMatchObject({ status: 410, said: { code: 'check.link-invalid' } });
    for (const { token } of [withdrawn, expired, replaced]) expect(shapeOf(await ask(token))).toEqual(wrong);
    const words = JSON.stringify(wrong);
    for (const name of [our.application.candidate.name, our.application.job.title, 'Test organisation'])
      expect(words).not.toContain(name);
  });

  it('says of a used link that it was used, and names nobody', async () => {
    const check = await our.sent();
    await our.candidateOf(check).start();
    await our.candidateOf(check).submit();
    const answer = await ask(check.token);
    expect(answer.body).toEqual({ state: 'done', endedBy: 'candidate', score: null });
  });

  it('stops a check that is under way when it is withdrawn', async () => {
    await forgetAttempts();
    const check = await our.sent();
    const candidate = our.candidateOf(check);
    await candidate.start();
    const withdrawn = await our.recruiter.as.ok(checkRoutes.withdraw, {
      params: { checkId: check.check.id },
      body: { version: 1 },
    });
    expect(withdrawn.state).toBe('withdrawn');
    expect(await candidate.refusedToChoose(0, 0, 1)).toMatchObject({ code: 'check.link-invalid', status: 410 });
  });

  it('cannot be tried at will, while a right link from the same address goes on working', async () => {
    await forgetAttempts();
    const check = await our.sent();
    const statuses: number[] = [];
    for (let guess = 0; guess < 22; guess += 1) statuses.push((await ask(`${guess}`.padEnd(43, 'x'))).status);
    expect(new Set(statuses.slice(0, 20))).toEqual(new Set([410]));
    expect(statuses.at(-1)).toBe(429);
    expect(await our.candidateOf(check).open()).toMatchObject({ state: 'ready' });
    await forgetAttempts();
  });

  it('is kept as a hash alone', async () => {
    const { token } = await our.sent();
    const { rows } = await our.owner.query(`SELECT row_to_json(l)::text AS row FROM knowledge_check_link l`);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(rows.map(({ row }) => row as string).join()).not.toContain(token);
    expect(rows.map(({ row }) => row as string).join()).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
  });
});

describe('whoever arranges a check', () => {
  const act = (version: number) => ({ body: { version } });

  it('gives a new link, which goes on where the old one stopped', async () => {
    await forgetAttempts();
    const check = await our.sent();
    await our.candidateOf(check).start();
    await our.candidateOf(check).choose(0, 1, 1);
    const params = { checkId: check.check.id };
    const renewed = await our.recruiter.as.ok(checkRoutes.renewLink, { params, ...act(1) });
    const next = our.candidateOf({ token: renewed.path.split('#')[1]! });
    expect(await next.open()).toMatchObject({ state: 'running', questions: [{ choice: 1 }, {}, {}] });
    const old = await stranger(our.running).refused(sittingRoutes.open, { body: { token: check.token } });
    expect(old.code).toBe('check.link-invalid');
    expect(await our.recruiter.as.refused(checkRoutes.renewLink, { params, ...act(1) })).toMatchObject({
      code: 'version.stale',
      current: { version: 2 },
    });
  });

  it('opens an expired check again by a new link', async () => {
    const check = await our.sent();
    await expire(check);
    expect(await our.listed(check)).toMatchObject({ state: 'expired', score: null });
    const params = { checkId: check.check.id };
    const { check: now, path } = await our.recruiter.as.ok(checkRoutes.renewLink, { params, ...act(1) });
    expect(now.state).toBe('created');
    expect(await our.candidateOf({ token: path.split('#')[1]! }).open()).toMatchObject({ state: 'ready' });
  });

  it('gives extra time until the start, and not after', async () => {
    const check = await our.sent({ minutes: 10 });
    const params = { checkId: check.check.id };
    const changed = await our.recruiter.as.ok(checkRoutes.change, { params, body: { extraMinutes: 5, version: 1 } });
    expect(changed).toMatchObject({ minutes: 10, timing: { extraMinutes: 5 }, version: 2 });
    const stale = await our.recruiter.as.refused(checkRoutes.change, { params, body: { extraMinutes: 1, version: 1 } });
    expect(stale).toMatchObject({ code: 'version.stale', status: 412, current: { timing: { extraMinutes: 5 } } });
    expect((await our.candidateOf(check).start()).secondsLeft).toBeGreaterThan(890);
    const late = await our.recruiter.as.refused(checkRoutes.change, { params, body: { extraMinutes: 9, version: 2 } });
    expect(late).toMatchObject({ code: 'check.not-open', status: 409 });
  });

  it('cannot withdraw or reopen what is over', async () => {
    const check = await our.sent();
    await our.candidateOf(check).start();
    await our.later(check, '1 hour');
    const params = { checkId: check.check.id };
    for (const route of [checkRoutes.withdraw, checkRoutes.renewLink])
      expect(await our.recruiter.as.refused(route, { params, ...act(1) })).toMatchObject({ code: 'check.not-open' });
    await our.candidateOf(check).submit();
    for (const route of [checkRoutes.withdraw, checkRoutes.renewLink])
      expect(await our.recruiter.as.refused(route, { params, ...act(1) })).toMatchObject({ code: 'check.not-open' });
  });
});
