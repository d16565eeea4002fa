import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Application, checkRoutes, sittingRoutes } from '@loopwright/contracts';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { type RunningApp, startApp } from '../support/app.ts';
import { Candidate, type SentCheck, sendCheck } from '../support/checks.ts';
import { anotherInstance } from '../support/instance.ts';
import { connect } from '../support/rows.ts';
import { type Member, stranger, Team } from '../support/team.ts';

let running: RunningApp;
let owner: pg.Client;
let team: Team;
let recruiter: Member;
let application: Application;
beforeAll(async () => {
  running = await startApp();
  owner = await connect(running.databaseUrl);
  team = await Team.create(running);
  recruiter = await team.member('recruiter');
  application = await team.application(await team.job());
}, 60_000);
afterAll(async () => {
  await owner.end();
  await running.stop();
});

const candidateOf = ({ token }: Pick<SentCheck, 'token'>) => new Candidate(stranger(running), token);
const sent = (settings: Parameters<typeof sendCheck>[2] = {}) => sendCheck(recruiter.as, application, settings);
const listed = async (id: string) =>
  (await recruiter.as.ok(checkRoutes.ofApplication, { params: { applicationId: application.id } })).items.find(
    (check) => check.id === id,
  )!;
/** Time passes for one check alone. */
const later = ({ check: { id } }: SentCheck, by: string) =>
  owner.query(`UPDATE knowledge_check SET started_at = started_at - $2::interval WHERE id = $1`, [id, by]);
const expire = async ({ check: { id } }: SentCheck) => {
  await owner.query(`UPDATE knowledge_check SET expires_at = now() - interval '1 second' WHERE id = $1`, [id]);
  await owner.query(`UPDATE knowledge_check_link SET usable_until = now() - interval '1 second' WHERE check_id = $1`, [
    id,
  ]);
};
const forgetAttempts = () => owner.query('DELETE FROM sign_in_attempt');

describe('the clock of the server', () => {
  it('ends a check, with what was saved until then, though nobody hands it in', async () => {
    const check = await sent({ minutes: 10 });
    const candidate = candidateOf(check);
    await candidate.start();
    await candidate.choose(0, 0, 1);
    await later(check, '10 minutes 31 seconds');
    expect(await listed(check.check.id)).toMatchObject({ state: 'submitted', endedBy: 'time', score: { of: 3 } });
    expect((await listed(check.check.id)).timing).toMatchObject({ secondsTaken: 600 });
    const refused = await candidate.refusedToChoose(1, 0, 1);
    expect(refused.code).toBe('check.not-running');
    const { questions } = await recruiter.as.ok(checkRoutes.result, { params: { checkId: check.check.id } });
    expect(questions.map(({ chosen }) => chosen)).toEqual([0, null, null]);
    expect(await candidate.open()).toEqual({ state: 'done', endedBy: 'time', score: null });
    expect(await listed(check.check.id)).toMatchObject({ state: 'submitted', endedBy: 'time' });
  });

  it('leaves a moment for choices that are on their way, and none to think', async () => {
    const check = await sent({ minutes: 10 });
    const candidate = candidateOf(check);
    await candidate.start();
    await later(check, '10 minutes 10 seconds');
    expect(await candidate.open()).toMatchObject({ state: 'running', secondsLeft: 0 });
    expect(await candidate.choose(0, 1, 1)).toMatchObject({ choice: 1, secondsLeft: 0 });
    expect(await candidate.submit()).toMatchObject({ state: 'done', endedBy: 'time' });
    expect((await listed(check.check.id)).timing!.secondsTaken).toBe(600);
  });

  it('counts extra time', async () => {
    const check = await sent({ minutes: 10, extraMinutes: 5 });
    const candidate = candidateOf(check);
    expect((await candidate.start()).secondsLeft).toBeGreaterThan(890);
    await later(check, '14 minutes');
    expect(await candidate.choose(0, 1, 1)).toMatchObject({ choice: 1 });
    await later(check, '2 minutes');
    expect((await candidate.refusedToChoose(0, 0, 2)).code).toBe('check.not-running');
  });

  it('is written down by a starting instance when nobody looks', async () => {
    const check = await sent({ minutes: 5 });
    await candidateOf(check).start();
    await later(check, '6 minutes');
    const gone = await sent();
    await expire(gone);
    const status = async () =>
      (await owner.query('SELECT status FROM knowledge_check WHERE id = $1', [check.check.id])).rows[0]
        .status as string;
    const second = await anotherInstance(running);
    for (let round = 0; round < 50 && (await status()) !== 'submitted'; round += 1) await pause(100);
    await second.stop();
    expect(await status()).toBe('submitted');
    const links = await owner.query('SELECT 1 FROM knowledge_check_link WHERE check_id = $1', [gone.check.id]);
    expect(links.rows).toEqual([]);
  });
});

describe('a link that does not open anything', () => {
  const ask = (token: string) => stranger(running).send(sittingRoutes.open, { body: { token } });
  const shapeOf = ({ status, body, headers }: Awaited<ReturnType<typeof ask>>) => {
    const { requestId: _, ...said } = body as Record<string, unknown>;
    return { status, said, headers: Object.keys(headers).sort(), length: headers['content-length'] };
  };

  it('says so in the same words whether it is wrong, withdrawn, expired or replaced, and names nobody', async () => {
    await forgetAttempts();
    const [withdrawn, expired, replaced] = [await sent(), await sent(), await sent()];
    await recruiter.as.ok(checkRoutes.withdraw, { params: { checkId: withdrawn.check.id }, body: { version: 1 } });
    await expire(expired);
    await recruiter.as.ok(checkRoutes.renewLink, { params: { checkId: replaced.check.id }, body: { version: 1 } });
    const wrong = shapeOf(await ask('a'.repeat(43)));
    expect(wrong).toMatchObject({ status: 410, said: { code: 'check.link-invalid' } });
    for (const { token } of [withdrawn, expired, replaced]) expect(shapeOf(await ask(token))).toEqual(wrong);
    const words = JSON.stringify(wrong);
    for (const name of [application.candidate.name, application.job.title, 'Test organisation'])
      expect(words).not.toContain(name);
  });

  it('says of a used link that it was used, and names nobody', async () => {
    const check = await sent();
    await candidateOf(check).start();
    await candidateOf(check).submit();
    const answer = await ask(check.token);
    expect(answer.body).toEqual({ state: 'done', endedBy: 'candidate', score: null });
  });

  it('stops a check that is under way when it is withdrawn', async () => {
    await forgetAttempts();
    const check = await sent();
    const candidate = candidateOf(check);
    await candidate.start();
    const withdrawn = await recruiter.as.ok(checkRoutes.withdraw, {
      params: { checkId: check.check.id },
      body: { version: 1 },
    });
    expect(withdrawn.state).toBe('withdrawn');
    expect(await candidate.refusedToChoose(0, 0, 1)).toMatchObject({ code: 'check.link-invalid', status: 410 });
  });

  it('cannot be tried at will, while a right link from the same address goes on working', async () => {
    await forgetAttempts();
    const check = await sent();
    const statuses: number[] = [];
    for (let guess = 0; guess < 22; guess += 1) statuses.push((await ask(`${guess}`.padEnd(43, 'x'))).status);
    expect(new Set(statuses.slice(0, 20))).toEqual(new Set([410]));
    expect(statuses.at(-1)).toBe(429);
    expect(await candidateOf(check).open()).toMatchObject({ state: 'ready' });
    await forgetAttempts();
  });

  it('is kept as a hash alone', async () => {
    const { token } = await sent();
    const { rows } = await owner.query(`SELECT row_to_json(l)::text AS row FROM knowledge_check_link l`);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(rows.map(({ row }) => row as string).join()).not.toContain(token);
    expect(rows.map(({ row }) => row as string).join()).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
  });
});

describe('whoever arranges a check', () => {
  const act = (version: number) => ({ body: { version } });

  it('gives a new link, which goes on where the old one stopped', async () => {
    await forgetAttempts();
    const check = await sent();
    await candidateOf(check).start();
    await candidateOf(check).choose(0, 1, 1);
    const params = { checkId: check.check.id };
    const renewed = await recruiter.as.ok(checkRoutes.renewLink, { params, ...act(1) });
    const next = candidateOf({ token: renewed.path.split('#')[1]! });
    expect(await next.open()).toMatchObject({ state: 'running', questions: [{ choice: 1 }, {}, {}] });
    const old = await stranger(running).refused(sittingRoutes.open, { body: { token: check.token } });
    expect(old.code).toBe('check.link-invalid');
    expect(await recruiter.as.refused(checkRoutes.renewLink, { params, ...act(1) })).toMatchObject({
      code: 'version.stale',
      current: { version: 2 },
    });
  });

  it('opens an expired check again by a new link', async () => {
    const check = await sent();
    await expire(check);
    expect(await listed(check.check.id)).toMatchObject({ state: 'expired', score: null });
    const params = { checkId: check.check.id };
    const { check: now, path } = await recruiter.as.ok(checkRoutes.renewLink, { params, ...act(1) });
    expect(now.state).toBe('created');
    expect(await candidateOf({ token: path.split('#')[1]! }).open()).toMatchObject({ state: 'ready' });
  });

  it('gives extra time until the start, and not after', async () => {
    const check = await sent({ minutes: 10 });
    const params = { checkId: check.check.id };
    const changed = await recruiter.as.ok(checkRoutes.change, { params, body: { extraMinutes: 5, version: 1 } });
    expect(changed).toMatchObject({ minutes: 10, timing: { extraMinutes: 5 }, version: 2 });
    const stale = await recruiter.as.refused(checkRoutes.change, { params, body: { extraMinutes: 1, version: 1 } });
    expect(stale).toMatchObject({ code: 'version.stale', status: 412, current: { timing: { extraMinutes: 5 } } });
    expect((await candidateOf(check).start()).secondsLeft).toBeGreaterThan(890);
    const late = await recruiter.as.refused(checkRoutes.change, { params, body: { extraMinutes: 9, version: 2 } });
    expect(late).toMatchObject({ code: 'check.not-open', status: 409 });
  });

  it('cannot withdraw or reopen what is over', async () => {
    const check = await sent();
    await candidateOf(check).start();
    await later(check, '1 hour');
    const params = { checkId: check.check.id };
    for (const route of [checkRoutes.withdraw, checkRoutes.renewLink])
      expect(await recruiter.as.refused(route, { params, ...act(1) })).toMatchObject({ code: 'check.not-open' });
    await candidateOf(check).submit();
    for (const route of [checkRoutes.withdraw, checkRoutes.renewLink])
      expect(await recruiter.as.refused(route, { params, ...act(1) })).toMatchObject({ code: 'check.not-open' });
  });
});
