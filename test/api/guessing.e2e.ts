import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sessionRoutes } from '@loopwright/contracts';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { type RunningApp, startApp } from '../support/app.ts';
import { Caller, cookieOf } from '../support/caller.ts';
import { anotherInstance } from '../support/instance.ts';
import { namesake } from '../support/namesake.ts';
import { connect } from '../support/rows.ts';
import { type Member, PASSWORD, Team } from '../support/team.ts';
import type { Answered } from '../support/wire.ts';

let running: RunningApp;
let owner: pg.Client;
let team: Team;
let member: Member;
beforeAll(async () => {
  running = await startApp({ TRUST_PROXY: '127.0.0.1' });
  owner = await connect(running.databaseUrl);
  team = await Team.create(running);
});
afterAll(async () => {
  await owner.end();
  await running.stop();
});
beforeEach(async () => {
  await owner.query('DELETE FROM sign_in_attempt');
  member = await team.member('interviewer', randomUUID().slice(0, 8));
});

const HOME = '198.51.100.1';
const attempt = (
  from: string,
  password: string,
  { email = member.email, cookie, ...more }: { email?: string; cookie?: string; organisationId?: string } = {},
): Promise<Answered> =>
  new Caller(running.base, cookie).raw(
    'POST',
    '/api/session',
    { email, password, ...more },
    { 'x-forwarded-for': from },
  );
const status = async (...asked: Parameters<typeof attempt>): Promise<number> => (await attempt(...asked)).status;

describe('guessing through an account of one’s own under the same e-mail', () => {
  it('costs as much as guessing without one', async () => {
    const password = 'what the guesser tries next';
    await namesake(running, member.email, password);
    const statuses: number[] = [];
    for (let round = 0; round < 7; round += 1) statuses.push(await status('203.0.113.5', password));
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
  });

  it('costs whoever says which organisation they mean nothing', async () => {
    await namesake(running, member.email, 'something else entirely');
    const { organisationId } = team;
    for (let round = 0; round < 7; round += 1) expect(await status(HOME, PASSWORD, { organisationId })).toBe(200);
    expect((await owner.query('SELECT 1 FROM sign_in_attempt')).rowCount).toBe(0);
  });

  it('is told of the organisations that the password opens, and of no other', async () => {
    await Team.create(running, 'A stranger to all this');
    await namesake(running, member.email, PASSWORD);
    const { body } = await attempt(HOME, PASSWORD);
    expect(body.current.map(({ name }: { name: string }) => name).sort()).toEqual([
      'Of the namesake',
      'Test organisation',
    ]);
  });
});

describe('strangers who guess at an account', () => {
  const strangers = async (many: number) => {
    for (let each = 0; each < many; each += 1) await attempt(`203.0.113.${each}`, 'a guess');
  };

  it('are slowed down themselves, and do not lock out whoever signs in from elsewhere', async () => {
    for (let round = 0; round < 8; round += 1) await attempt('203.0.113.5', 'a guess');
    expect(await status('203.0.113.5', PASSWORD)).toBe(429);
    expect(await status(HOME, PASSWORD)).toBe(200);
  });

  it('gain nothing by the many addresses of one network', async () => {
    for (let each = 1; each <= 5; each += 1) expect(await status(`2001:db8:7:7::${each}`, 'a guess')).toBe(401);
    expect(await status('2001:db8:7:7:ffff::6', PASSWORD)).toBe(429);
    expect(await status('2001:db8:7:8::1', PASSWORD)).toBe(200);
  });

  it('gain little by a crowd of networks, and lock nobody out of a browser that they signed in with before', async () => {
    const cookie = cookieOf(await attempt(HOME, PASSWORD));
    await strangers(50);
    expect(await status('192.0.2.1', PASSWORD)).toBe(429);
    expect(await status('192.0.2.1', PASSWORD, { cookie })).toBe(200);
  });
});

describe('a browser that knows an account', () => {
  it('is slowed down as any other when the password is guessed in it', async () => {
    const cookie = cookieOf(await attempt(HOME, PASSWORD));
    for (let round = 0; round < 5; round += 1) expect(await status(HOME, 'a guess', { cookie })).toBe(401);
    expect(await status(HOME, PASSWORD, { cookie })).toBe(429);
    expect(await status(HOME, PASSWORD)).toBe(200);
  });

  it('knows that account only, and no one can say that it knows another', async () => {
    const other = await team.member('interviewer', randomUUID().slice(0, 8));
    const mine = cookieOf(await attempt(HOME, PASSWORD, { email: other.email }));
    const [seal, mark] = /__Host-device=([^;]+)/.exec(mine)![1]!.split('.');
    const forged = [`${seal}.${mark}.${member.id}`, `..${member.id}`, `.${mark}.${member.id}`, 'x'];
    for (const cookie of [mine, ...forged.map((value) => `__Host-device=${value}`)])
      expect(await status('203.0.113.9', 'a guess', { cookie })).toBe(401);
    expect(await status('203.0.113.9', PASSWORD, { cookie: mine })).toBe(429);
  });

  it('opens nothing by itself', async () => {
    const cookie = /__Host-device=[^;]+/.exec(cookieOf(await attempt(HOME, PASSWORD)))![0];
    expect((await new Caller(running.base, cookie).send(sessionRoutes.me, {})).status).toBe(401);
  });
});

describe('the address that a request comes from', () => {
  // They share one process, and the last one started signs everybody in: all stop together.
  const instances: RunningApp[] = [];
  afterAll(() => Promise.all(instances.map((instance) => instance.stop())));
  const instanceWith = async (TRUST_PROXY: string) => {
    const instance = await anotherInstance(running, { TRUST_PROXY });
    instances.push(instance);
    return instance;
  };

  const counted = async (TRUST_PROXY: string, forwarded: string) => {
    await owner.query('DELETE FROM sign_in_attempt');
    const instance = await instanceWith(TRUST_PROXY);
    await new Caller(instance.base).raw(
      'POST',
      '/api/session',
      { email: member.email, password: 'a guess' },
      { 'x-forwarded-for': forwarded },
    );
    const { rows } = await owner.query<{ key: string }>(`SELECT key FROM sign_in_attempt WHERE key LIKE 'address:%'`);
    return rows[0]!.key.slice('address:'.length);
  };

  it.each([
    ['false', '127.0.0.1'],
    ['1', '198.51.100.2'],
    ['2', '203.0.113.66'],
    ['127.0.0.1,198.51.100.0/24', '203.0.113.66'],
    ['10.0.0.0/8', '127.0.0.1'],
  ])('is, with TRUST_PROXY=%s, the one that those proxies vouch for', async (trust, address) => {
    expect(await counted(trust, '192.0.2.99, 203.0.113.66, 198.51.100.2')).toBe(address);
  });

  it('and the name that it was sent to are not taken from whoever is no proxy of ours', async () => {
    const write = async (TRUST_PROXY: string) => {
      const instance = await instanceWith(TRUST_PROXY);
      const { body } = await new Caller(instance.base).raw(
        'POST',
        '/api/session',
        { email: member.email, password: 'a guess' },
        { origin: 'https://interviews.example', 'x-forwarded-host': 'interviews.example' },
      );
      return (body as { code: string }).code;
    };
    expect(await write('1')).toBe('session.wrong-credentials');
    expect(await write('10.0.0.0/8')).toBe('request.cross-site');
    expect(await write('false')).toBe('request.cross-site');
  });
});
