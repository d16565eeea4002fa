import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pathOf } from '@loopwright/contracts';
import type pg from 'pg';
import { accessTable } from '../support/access-table.ts';
import { type RunningApp, startApp } from '../support/app.ts';
import { ask, readings } from '../support/crawl.ts';
import type { Asked } from '../support/asking.ts';
import { requests, routeOf } from '../support/requests.ts';
import { connect, fingerprint } from '../support/rows.ts';
import { PASSWORD } from '../support/team.ts';
import { World } from '../support/world.ts';

let running: RunningApp;
let owner: pg.Client;
let world: World;
beforeAll(async () => {
  running = await startApp();
  owner = await connect(running.databaseUrl);
  world = await World.create(running);
});
afterAll(async () => {
  await owner.end();
  await running.stop();
});

const rowsNow = () => fingerprint(owner);
const rows = Object.keys(accessTable).filter((row) => !row.includes(' '));
const isWrite = (row: string) => routeOf(row).method !== 'GET';
const kindOf = (schema: unknown) => (schema as { _zod: { def: { type: string } } })._zod.def.type;
const hasBody = (row: string) => kindOf(routeOf(row).body) !== 'undefined';
const hasQuery = (row: string) => kindOf(routeOf(row).query) !== 'undefined';
const pathFor = (row: string, asked: Asked) => `/api${pathOf(routeOf(row), asked)}`;
/** A request that its actor may make, as long as nothing is wrong with it. */
const allowed = async (row: string) => {
  const actor = row.startsWith('scorecards.') ? 'panelist' : 'admin';
  return { as: world.callers[actor], asked: await requests[row]!(world, 'anonymous'), method: routeOf(row).method };
};

describe('a write that another site caused', () => {
  const foreign: [words: string, headers: Record<string, string>][] = [
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from a sibling of our site', { 'sec-fetch-site': 'same-site' }],
    ['typed into the address bar', { 'sec-fetch-site': 'none' }],
    ['from another origin, by an older browser', { origin: 'https://elsewhere.example' }],
    ['from a page without an origin', { origin: 'null' }],
    ['that only looks like ours', { origin: 'https://127.0.0.1.elsewhere.example' }],
    ['from another site that names our origin', { 'sec-fetch-site': 'cross-site', origin: 'OURS' }],
  ];

  it.each(foreign)('is refused on every route: %s', async (_, headers) => {
    const before = await rowsNow();
    for (const row of rows.filter(isWrite)) {
      const { as, asked, method } = await allowed(row);
      const sent = headers.origin === 'OURS' ? { ...headers, origin: running.base } : headers;
      const { status, body } = await as.raw(method, pathFor(row, asked), asked.body ?? {}, sent);
      expect([row, status, body.code]).toEqual([row, 403, 'request.cross-site']);
    }
    expect(await rowsNow()).toEqual(before);
  });

  it.each<Record<string, string>>([{ 'sec-fetch-site': 'same-origin' }, { origin: 'OURS' }, {}])(
    'is not one of ours: %j',
    async (headers) => {
      const sent = headers.origin ? { origin: running.base } : headers;
      const { status } = await world.callers.admin.raw(
        'POST',
        '/api/jobs',
        { title: 'Ours', track: 'ml-engineer', level: 'senior' },
        sent,
      );
      expect(status).toBe(200);
    },
  );

  it('is no form either', async () => {
    const before = await rowsNow();
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const { status } = await world.callers.admin.raw('POST', '/api/jobs', 'title=x&track=ml-engineer&level=senior', {
        'content-type': type,
      });
      expect([type, status >= 400 && status < 500]).toEqual([type, true]);
    }
    expect(await rowsNow()).toEqual(before);
  });
});

describe('a request that reads', () => {
  it('writes nothing, whoever asks for whatever there is', async () => {
    const before = await rowsNow();
    for (const actor of ['admin', 'panelist', 'former', 'anonymous'] as const)
      await ask(world.callers[actor], readings(world));
    expect(await rowsNow()).toEqual(before);
  });

  it('is not shown to pages of another site', async () => {
    const { headers } = await world.callers.admin.raw('GET', '/api/session', undefined, {
      origin: 'https://elsewhere.example',
    });
    expect(Object.keys(headers as object).filter((name) => name.startsWith('access-control-'))).toEqual([]);
    expect(
      (
        await world.callers.admin.raw('OPTIONS', '/api/session', undefined, {
          origin: 'https://elsewhere.example',
          'access-control-request-method': 'PATCH',
        })
      ).status,
    ).toBe(404);
  });
});

describe('what the contract does not name is refused:', () => {
  const poisoned = (body: object, more: string) => `{${more},${JSON.stringify(body).slice(1)}`.replace(/,\}$/, '}');

  it.each(rows.filter((row) => isWrite(row) && hasBody(row) && row !== 'session.signIn'))(
    'in the body of %s',
    async (row) => {
      const before = await rowsNow();
      const { as, asked, method } = await allowed(row);
      for (const more of [
        '"organisationId2":"x"',
        '"role2":"admin"',
        '"__proto__":{"role":"admin"}',
        '"constructor":{"prototype":{"role":"admin"}}',
      ]) {
        const { status, body } = await as.raw(method, pathFor(row, asked), poisoned(asked.body as object, more), {
          'content-type': 'application/json',
        });
        expect([more, status, body.code]).toEqual([more, 400, 'request.invalid']);
      }
      for (const nobody of ['[]', 'null', '"x"', '{', '']) {
        const { status } = await as.raw(method, pathFor(row, asked), nobody, { 'content-type': 'application/json' });
        expect([nobody, status]).toEqual([nobody, 400]);
      }
      expect(await rowsNow()).toEqual(before);
      expect(({} as { role?: string }).role).toBeUndefined();
    },
  );

  it.each(rows.filter((row) => !isWrite(row) && hasQuery(row)))('in the query of %s', async (row) => {
    const { as, asked, method } = await allowed(row);
    const path = pathFor(row, asked);
    for (const more of ['unknown=1', '__proto__[role]=admin', 'unknown=1&unknown=2']) {
      const { status, body } = await as.raw(method, `${path}${path.includes('?') ? '&' : '?'}${more}`);
      expect([more, status, body.code]).toEqual([more, 400, 'request.invalid']);
    }
  });

  it('says which field it was', async () => {
    const { body } = await world.callers.admin.raw('POST', '/api/jobs', {
      title: '',
      track: 'ml-engineer',
      level: 'senior',
    });
    expect(body).toMatchObject({ status: 400, code: 'request.invalid', issues: [{ path: ['title'] }] });
  });

  it('is, where nothing can keep it, a character: NUL is left out of a text, and no server error in a search', async () => {
    const body = { title: 'A\u0000B', track: 'ml-engineer', level: 'senior' };
    expect((await world.callers.admin.raw('POST', '/api/jobs', body)).body.title).toBe('AB');
    for (const path of [
      '/users',
      '/directory',
      '/jobs',
      '/candidates',
      '/questions',
      `/jobs/${world.jobs.main.id}/applications`,
    ])
      expect((await world.callers.admin.raw('GET', `/api${path}?search=A%00B`)).status).toBeLessThan(500);
  });
});

describe('passwords and hashes', () => {
  it('leave the server in no answer', async () => {
    const { rows: hashes } = await owner.query<{ hash: string }>('SELECT DISTINCT password_hash AS hash FROM account');
    const heard = (await ask(world.callers.admin, readings(world))).map(({ bytes }) => bytes).join('\n');
    for (const { hash } of hashes) expect(heard).not.toContain(hash);
    expect(heard).not.toContain('$argon2');
    expect(heard).not.toContain(PASSWORD);
  });
});
