import { describe, expect, it } from '@jest/globals';
import { peopleRoutes, sessionRoutes } from '@loopwright/contracts';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Caller, cookieOf } from '../support/caller.ts';
import { namesake } from '../support/namesake.ts';
import { PASSWORD } from '../support/team.ts';
import type { Answered } from '../support/wire.ts';
import { attempt, balancedTeam, statusOf } from '../support/balanced-team.ts';

const our = balancedTeam();

describe('signing in', () => {
  const without = (response: Answered) => ({
    status: response.status,
    body: { ...(response.body as object), requestId: undefined },
    headers: Object.keys(response.headers as object).sort(),
  });

  it('answers a wrong password, an unknown address and a closed account alike', async () => {
    const closed = await our.team.member('interviewer', `closed${randomUUID().slice(0, 8)}`);
    await our.admin.as.ok(peopleRoutes.change, {
      params: { userId: closed.id },
      body: { state: 'deactivated', version: 1 },
    });
    const wrong = without(await attempt(our.running, our.member.email, 'not the password'));
    expect(wrong.status).toBe(401);
    expect(wrong.body).toMatchObject({ code: 'session.wrong-credentials' });
    for (const response of [
      await attempt(our.running, 'nobody@nowhere.example', PASSWORD),
      await attempt(our.running, closed.email, PASSWORD),
      await attempt(our.running, 'not an address', PASSWORD),
    ])
      expect(without(response)).toEqual(wrong);
  });

  it('takes as long for an unknown address as for a wrong password', async () => {
    const times = { wrong: [] as number[], unknown: [] as number[] };
    for (let round = 0; round < 9; round += 1)
      for (const [kind, email] of [
        ['wrong', our.member.email],
        ['unknown', `${randomUUID()}@nowhere.example`],
      ] as const) {
        await our.owner.query('DELETE FROM sign_in_attempt');
        const started = performance.now();
        await attempt(our.running, email, 'not the password');
        times[kind].push(performance.now() - started);
      }
    const median = (some: number[]) => some.sort((one, other) => one - other)[4]!;
    expect(median(times.unknown) / median(times.wrong)).toBeGreaterThan(0.4);
  });

  it('sets a cookie that scripts, other sites and plain connections do not get', async () => {
    const set = ([] as string[]).concat(
      (await attempt(our.running, our.member.email, PASSWORD)).headers['set-cookie'] ?? [],
    );
    expect(set).toHaveLength(2);
    expect(set[0]).toMatch(/^__Host-sid=[\w-]{43}; /);
    expect(set[1]).toMatch(/^__Host-device=[\w-]{43}\.[\w-]{22}\.[\w-]{36}; /);
    for (const [cookie, age] of [
      [set[0], 'Max-Age=43200'],
      [set[1], 'Max-Age=31536000'],
    ])
      expect(cookie!.split('; ').slice(1).sort()).toEqual(['HttpOnly', age, 'Path=/', 'SameSite=Lax', 'Secure']);
  });

  it('keeps only a hash of the session’s secret', async () => {
    const secret = /__Host-sid=([^;]+)/.exec(cookieOf(await attempt(our.running, our.member.email, PASSWORD)))![1]!;
    const { rows } = await our.owner.query('SELECT to_jsonb(s)::text AS row FROM session s WHERE token_hash = $1', [
      createHash('sha256').update(secret).digest(),
    ]);
    expect(rows).toHaveLength(1);
    expect((rows[0] as { row: string }).row).not.toContain(secret);
  });

  it('never takes over a session id that someone brought along', async () => {
    const planted = `__Host-sid=${randomBytes(32).toString('base64url')}`;
    const response = await new Caller(our.running.base, planted).raw('POST', '/api/session', {
      email: our.member.email,
      password: PASSWORD,
    });
    expect(cookieOf(response)).not.toBe(planted);
    expect(await statusOf(new Caller(our.running.base, planted))).toBe(401);
    const again = await new Caller(our.running.base, our.member.as.cookie).raw('POST', '/api/session', {
      email: our.member.email,
      password: PASSWORD,
    });
    expect(cookieOf(again)).not.toBe(our.member.as.cookie);
  });

  it('asks which organisation is meant where one person belongs to two', async () => {
    const other = await namesake(our.running, our.member.email, PASSWORD);
    const unclear = await attempt(our.running, our.member.email, PASSWORD);
    expect([unclear.status, unclear.body.code, unclear.headers['set-cookie']]).toEqual([
      409,
      'session.choose-organisation',
      undefined,
    ]);
    const body = { email: our.member.email, password: PASSWORD, organisationId: other.organisationId };
    expect((await new Caller(our.running.base).ok(sessionRoutes.signIn, { body })).organisation.id).toBe(
      other.organisationId,
    );
  });
});

describe('guessing', () => {
  it('is slowed down after five failures of an account, counted by all instances together', async () => {
    const instances = [our.running, our.second, our.running, our.second, our.running];
    for (const at of instances) expect((await attempt(at, our.member.email, 'not the password')).status).toBe(401);
    for (const at of instances.slice(0, 2)) {
      const blocked = await attempt(at, our.member.email, PASSWORD);
      expect([blocked.status, blocked.body.code]).toEqual([429, 'session.throttled']);
      expect(blocked.body.detail).toMatch(/Try again in \d+ seconds/);
    }
    await our.owner.query(`UPDATE sign_in_attempt SET blocked_until = now() - interval '1 second'`);
    expect((await attempt(our.second, our.member.email, PASSWORD)).status).toBe(200);
    expect((await attempt(our.running, our.member.email, 'not the password')).status).toBe(401);
  });

  it('lets no more than five guesses through, however many come at once', async () => {
    const guesses = Array.from({ length: 40 }, (_, position) =>
      attempt(position % 2 ? our.running : our.second, our.member.email, `guess ${position}`),
    );
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(5);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(35);
  });

  it('is not forgotten when somebody with the same address signs in to another organisation', async () => {
    const password = 'known to the guesser alone';
    await namesake(our.running, our.member.email, password);
    for (let round = 0; round < 4; round += 1)
      expect((await attempt(our.running, our.member.email, 'not the password')).status).toBe(401);
    // Opening one of the two accounts was wrong about the other.
    expect((await attempt(our.running, our.member.email, password)).status).toBe(200);
    expect((await attempt(our.running, our.member.email, 'not the password')).status).toBe(429);
    expect((await attempt(our.running, our.member.email, password)).status).toBe(429);
  });

  it('leaves no trace of those who sign in at once', async () => {
    for (let round = 0; round < 7; round += 1)
      expect((await attempt(our.running, our.member.email, PASSWORD)).status).toBe(200);
    expect((await our.owner.query('SELECT key FROM sign_in_attempt')).rows).toEqual([]);
  });

  it('is slowed down for whoever found a signed-in browser, too', async () => {
    const change = (current: string) =>
      our.member.as.refused(sessionRoutes.changePassword, {
        body: { current, next: 'an entirely different sentence' },
      });
    for (let failure = 0; failure < 5; failure += 1)
      expect((await change('not the password')).code).toBe('people.wrong-password');
    expect((await change(PASSWORD)).code).toBe('session.throttled');
  });

  it('waits longer with every further failure, and not for ever', async () => {
    const waits: number[] = [];
    for (let failure = 0; failure < 7; failure += 1) {
      await our.owner.query('UPDATE sign_in_attempt SET blocked_until = NULL');
      await attempt(our.running, our.member.email, 'not the password');
      const { rows } = await our.owner.query<{ seconds: number }>(
        `SELECT extract(epoch FROM blocked_until - now())::float AS seconds FROM sign_in_attempt WHERE key LIKE 'account:% from %'`,
      );
      waits.push(Math.ceil(rows[0]!.seconds ?? 0));
    }
    expect(waits).toEqual([0, 0, 0, 0, 2, 4, 8]);
    await our.owner.query('UPDATE sign_in_attempt SET failures = 1000, blocked_until = NULL');
    await attempt(our.running, our.member.email, 'not the password');
    const { rows } = await our.owner.query<{ seconds: number }>(
      'SELECT max(extract(epoch FROM blocked_until - now()))::float AS seconds FROM sign_in_attempt',
    );
    expect(Math.ceil(rows[0]!.seconds)).toBe(900);
  });

  it('is slowed down after twenty failures from one address, whatever the account', async () => {
    for (let failure = 0; failure < 20; failure += 1)
      expect((await attempt(our.running, `${randomUUID()}@nowhere.example`, 'guess')).status).toBe(401);
    expect((await attempt(our.running, our.member.email, PASSWORD)).status).toBe(429);
  });
});
