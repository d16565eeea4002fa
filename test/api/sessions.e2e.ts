import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OrganisationsService } from '@loopwright/api';
import { peopleRoutes, sessionRoutes } from '@loopwright/contracts';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { type RunningApp, startApp } from '../support/app.ts';
import { Caller, cookieOf, signIn } from '../support/caller.ts';
import { anotherInstance } from '../support/instance.ts';
import { connect } from '../support/rows.ts';
import { type Member, PASSWORD, Team } from '../support/team.ts';
import type { Answered } from '../support/wire.ts';

let running: RunningApp;
let second: RunningApp;
let owner: pg.Client;
let team: Team;
let admin: Member;
let member: Member;
beforeAll(async () => {
  running = await startApp();
  second = await anotherInstance(running);
  owner = await connect(running.databaseUrl);
  team = await Team.create(running);
  admin = await team.member('admin');
}, 60_000);
afterAll(async () => {
  await owner.end();
  await second.stop();
  await running.stop();
});
beforeEach(async () => {
  await owner.query('DELETE FROM sign_in_attempt');
  member = await team.member('interviewer', randomUUID().slice(0, 8));
});

const attempt = (email: string, password: string, base = running.base): Promise<Answered> =>
  new Caller(base).raw('POST', '/api/session', { email, password });
/** The same session, asked for at the other instance. */
const elsewhere = ({ cookie }: Caller): Caller => new Caller(second.base, cookie);
const statusOf = async (as: Caller): Promise<number> => (await as.send(sessionRoutes.me, {})).status;
const versionOf = async ({ as }: Member): Promise<number> => (await as.ok(sessionRoutes.me, {})).user.version;

describe('signing in', () => {
  const without = (response: Answered) => ({
    status: response.status,
    body: { ...(response.body as object), requestId: undefined },
    headers: Object.keys(response.headers as object).sort(),
  });

  it('answers a wrong password, an unknown address and a closed account alike', async () => {
    const closed = await team.member('interviewer', `closed${randomUUID().slice(0, 8)}`);
    await admin.as.ok(peopleRoutes.change, {
      params: { userId: closed.id },
      body: { state: 'deactivated', version: 1 },
    });
    const wrong = without(await attempt(member.email, 'not the password'));
    expect(wrong.status).toBe(401);
    expect(wrong.body).toMatchObject({ code: 'session.wrong-credentials' });
    for (const response of [
      await attempt('nobody@nowhere.example', PASSWORD),
      await attempt(closed.email, PASSWORD),
      await attempt('not an address', PASSWORD),
    ])
      expect(without(response)).toEqual(wrong);
  });

  it('takes as long for an unknown address as for a wrong password', async () => {
    const times = { wrong: [] as number[], unknown: [] as number[] };
    for (let round = 0; round < 9; round += 1)
      for (const [kind, email] of [
        ['wrong', member.email],
        ['unknown', `${randomUUID()}@nowhere.example`],
      ] as const) {
        await owner.query('DELETE FROM sign_in_attempt');
        const started = performance.now();
        await attempt(email, 'not the password');
        times[kind].push(performance.now() - started);
      }
    const median = (some: number[]) => some.sort((one, other) => one - other)[4]!;
    expect(median(times.unknown) / median(times.wrong)).toBeGreaterThan(0.4);
  });

  it('sets a cookie that scripts, other sites and plain connections do not get', async () => {
    const set = ([] as string[]).concat((await attempt(member.email, PASSWORD)).headers['set-cookie'] ?? []);
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
    const secret = /__Host-sid=([^;]+)/.exec(cookieOf(await attempt(member.email, PASSWORD)))![1]!;
    const { rows } = await owner.query('SELECT to_jsonb(s)::text AS row FROM session s WHERE token_hash = $1', [
      createHash('sha256').update(secret).digest(),
    ]);
    expect(rows).toHaveLength(1);
    expect((rows[0] as { row: string }).row).not.toContain(secret);
  });

  it('never takes over a session id that someone brought along', async () => {
    const planted = `__Host-sid=${randomBytes(32).toString('base64url')}`;
    const response = await new Caller(running.base, planted).raw('POST', '/api/session', {
      email: member.email,
      password: PASSWORD,
    });
    expect(cookieOf(response)).not.toBe(planted);
    expect(await statusOf(new Caller(running.base, planted))).toBe(401);
    const again = await new Caller(running.base, member.as.cookie).raw('POST', '/api/session', {
      email: member.email,
      password: PASSWORD,
    });
    expect(cookieOf(again)).not.toBe(member.as.cookie);
  });

  it('asks which organisation is meant where one person belongs to two', async () => {
    const other = await Team.create(running, 'Another organisation');
    const organisations = running.app.get(OrganisationsService, { strict: false });
    const passwordHash = await organisations.passwordHash(PASSWORD, []);
    await organisations.addMember(other.organisationId, {
      name: 'Twice',
      email: member.email,
      role: 'observer',
      passwordHash,
    });
    const unclear = await attempt(member.email, PASSWORD);
    expect([unclear.status, unclear.body.code, unclear.headers['set-cookie']]).toEqual([
      409,
      'session.choose-organisation',
      undefined,
    ]);
    const body = { email: member.email, password: PASSWORD, organisationId: other.organisationId };
    expect((await new Caller(running.base).ok(sessionRoutes.signIn, { body })).organisation.id).toBe(
      other.organisationId,
    );
  });
});

describe('guessing', () => {
  it('is slowed down after five failures of an account, counted by all instances together', async () => {
    const bases = [running.base, second.base, running.base, second.base, running.base];
    for (const base of bases) expect((await attempt(member.email, 'not the password', base)).status).toBe(401);
    for (const base of bases.slice(0, 2)) {
      const blocked = await attempt(member.email, PASSWORD, base);
      expect([blocked.status, blocked.body.code]).toEqual([429, 'session.throttled']);
      expect(blocked.body.detail).toMatch(/Try again in \d+ seconds/);
    }
    await owner.query(`UPDATE sign_in_attempt SET blocked_until = now() - interval '1 second'`);
    expect((await attempt(member.email, PASSWORD, second.base)).status).toBe(200);
    expect((await attempt(member.email, 'not the password')).status).toBe(401);
  });

  it('lets no more than five guesses through, however many come at once', async () => {
    const guesses = Array.from({ length: 40 }, (_, position) =>
      attempt(member.email, `guess ${position}`, position % 2 ? running.base : second.base),
    );
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(5);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(35);
  });

  it('is not forgotten when somebody with the same address signs in to another organisation', async () => {
    const other = await Team.create(running, 'Of the guesser');
    const organisations = running.app.get(OrganisationsService, { strict: false });
    const password = 'known to the guesser alone';
    const passwordHash = await organisations.passwordHash(password, []);
    await organisations.addMember(other.organisationId, {
      name: 'Guesser',
      email: member.email,
      role: 'observer',
      passwordHash,
    });
    for (let round = 0; round < 4; round += 1)
      expect((await attempt(member.email, 'not the password')).status).toBe(401);
    // Opening one of the two accounts was wrong about the other.
    expect((await attempt(member.email, password)).status).toBe(200);
    expect((await attempt(member.email, 'not the password')).status).toBe(429);
    expect((await attempt(member.email, password)).status).toBe(429);
  });

  it('leaves no trace of those who sign in at once', async () => {
    for (let round = 0; round < 7; round += 1) expect((await attempt(member.email, PASSWORD)).status).toBe(200);
    expect((await owner.query('SELECT key FROM sign_in_attempt')).rows).toEqual([]);
  });

  it('is slowed down for whoever found a signed-in browser, too', async () => {
    const change = (current: string) =>
      member.as.refused(sessionRoutes.changePassword, { body: { current, next: 'an entirely different sentence' } });
    for (let failure = 0; failure < 5; failure += 1)
      expect((await change('not the password')).code).toBe('people.wrong-password');
    expect((await change(PASSWORD)).code).toBe('session.throttled');
  });

  it('waits longer with every further failure, and not for ever', async () => {
    const waits: number[] = [];
    for (let failure = 0; failure < 7; failure += 1) {
      await owner.query('UPDATE sign_in_attempt SET blocked_until = NULL');
      await attempt(member.email, 'not the password');
      const { rows } = await owner.query<{ seconds: number }>(
        `SELECT extract(epoch FROM blocked_until - now())::float AS seconds FROM sign_in_attempt WHERE key LIKE 'account:% from %'`,
      );
      waits.push(Math.ceil(rows[0]!.seconds ?? 0));
    }
    expect(waits).toEqual([0, 0, 0, 0, 2, 4, 8]);
    await owner.query('UPDATE sign_in_attempt SET failures = 1000, blocked_until = NULL');
    await attempt(member.email, 'not the password');
    const { rows } = await owner.query<{ seconds: number }>(
      'SELECT max(extract(epoch FROM blocked_until - now()))::float AS seconds FROM sign_in_attempt',
    );
    expect(Math.ceil(rows[0]!.seconds)).toBe(900);
  });

  it('is slowed down after twenty failures from one address, whatever the account', async () => {
    for (let failure = 0; failure < 20; failure += 1)
      expect((await attempt(`${randomUUID()}@nowhere.example`, 'guess')).status).toBe(401);
    expect((await attempt(member.email, PASSWORD)).status).toBe(429);
  });
});

describe('a session', () => {
  it('ends at once, on every instance, when its owner signs out', async () => {
    expect(await statusOf(elsewhere(member.as))).toBe(200);
    await member.as.ok(sessionRoutes.signOut, {});
    expect(await statusOf(elsewhere(member.as))).toBe(401);
    expect(await statusOf(member.as)).toBe(401);
  });

  it('is replaced when the password changes, and every other one ends', async () => {
    const other = await signIn(second.base, member.email, PASSWORD);
    const next = 'an entirely different sentence';
    const response = await member.as.send(sessionRoutes.changePassword, { body: { current: PASSWORD, next } });
    expect(response.status).toBe(200);
    const renewed = new Caller(running.base, cookieOf(response));
    expect(renewed.cookie).not.toBe(member.as.cookie);
    expect([
      await statusOf(renewed),
      await statusOf(member.as),
      await statusOf(other),
      await statusOf(elsewhere(renewed)),
    ]).toEqual([200, 401, 401, 200]);
    expect((await attempt(member.email, PASSWORD)).status).toBe(401);
    expect((await attempt(member.email, next)).status).toBe(200);
  });

  it('stays as it is when a password change is refused', async () => {
    const change = (current: string, next: string) =>
      member.as.refused(sessionRoutes.changePassword, { body: { current, next } });
    expect((await change('not the password', 'an entirely different sentence')).code).toBe('people.wrong-password');
    for (const weak of ['short', 'password1234', member.name, 'aaaaaaaaaaaaaaaa'])
      expect((await change(PASSWORD, weak)).code).toBe('people.password-weak');
    expect(await statusOf(member.as)).toBe(200);
  });

  it('ends when an admin closes the account', async () => {
    const body = { state: 'deactivated', version: await versionOf(member) } as const;
    await admin.as.ok(peopleRoutes.change, { params: { userId: member.id }, body });
    expect([await statusOf(member.as), await statusOf(elsewhere(member.as))]).toEqual([401, 401]);
    const { rows } = await owner.query<{ version: number }>('SELECT version FROM account WHERE id = $1', [member.id]);
    await admin.as.ok(peopleRoutes.change, {
      params: { userId: member.id },
      body: { state: 'active', version: rows[0]!.version },
    });
    expect(await statusOf(member.as)).toBe(401);
  });

  it('follows a change of role with the next request', async () => {
    const list = async () => (await elsewhere(member.as).send(peopleRoutes.list, { query: {} })).status;
    const become = async (role: 'recruiter' | 'observer') =>
      admin.as.ok(peopleRoutes.change, {
        params: { userId: member.id },
        body: { role, version: await versionOf(member) },
      });
    expect(await list()).toBe(403);
    await become('recruiter');
    expect(await list()).toBe(200);
    await become('observer');
    expect(await list()).toBe(403);
  });

  it('is listed with its device, and can be ended from another one', async () => {
    const other = await signIn(second.base, member.email, PASSWORD);
    const { items } = await member.as.ok(sessionRoutes.list, {});
    expect(items).toHaveLength(2);
    const { id } = items.find(({ current }) => !current)!;
    await member.as.ok(sessionRoutes.revoke, { params: { sessionId: id } });
    expect([await statusOf(other), await statusOf(member.as)]).toEqual([401, 200]);
    expect((await member.as.ok(sessionRoutes.list, {})).items).toHaveLength(1);
  });

  it.each([
    ['twelve hours', `expires_at = now() - interval '1 second'`],
    ['an hour without a request', `last_seen_at = now() - interval '61 minutes'`],
  ])('ends after %s', async (_, change) => {
    expect(await statusOf(member.as)).toBe(200);
    await owner.query(`UPDATE session SET ${change} WHERE account_id = $1`, [member.id]);
    expect(await statusOf(member.as)).toBe(401);
  });

  it('is kept alive by requests', async () => {
    await owner.query(`UPDATE session SET last_seen_at = now() - interval '59 minutes' WHERE account_id = $1`, [
      member.id,
    ]);
    expect(await statusOf(member.as)).toBe(200);
    const { rows } = await owner.query<{ fresh: boolean }>(
      `SELECT last_seen_at > now() - interval '1 minute' AS fresh FROM session WHERE account_id = $1`,
      [member.id],
    );
    expect(rows).toEqual([{ fresh: true }]);
  });

  it.each(['', 'x', 'a'.repeat(43), `${'a'.repeat(43)}'; --`])(
    'is not made by a cookie that says "%s"',
    async (secret) => {
      expect(await statusOf(new Caller(running.base, `__Host-sid=${secret}`))).toBe(401);
    },
  );
});

describe('the key of what a browser keeps', () => {
  const keyOf = async (as: Caller): Promise<string> => (await as.ok(sessionRoutes.draftKey, {})).key;

  it('is the same for a person in every session and on every instance, and another for each person', async () => {
    const key = await keyOf(member.as);
    expect(Buffer.from(key, 'base64')).toHaveLength(32);
    expect(await keyOf(await signIn(second.base, member.email, PASSWORD))).toBe(key);
    expect(await keyOf(admin.as)).not.toBe(key);
  });

  it('is given to nobody whose session has ended, and lies in no table', async () => {
    const key = await keyOf(member.as);
    await member.as.ok(sessionRoutes.signOut, {});
    expect((await member.as.refused(sessionRoutes.draftKey, {})).code).toBe('session.required');
    const { rows } = await owner.query<{ secret: Buffer }>('SELECT secret FROM installation_secret');
    expect(rows[0]!.secret.toString('base64')).not.toBe(key);
  });
});
