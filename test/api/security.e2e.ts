import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pathOf } from '@loopwright/contracts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect as connectSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { accessTable } from '../support/access-table.ts';
import { type RunningApp, startApp } from '../support/app.ts';
import { Caller } from '../support/caller.ts';
import { ask, readings } from '../support/crawl.ts';
import { anotherInstance } from '../support/instance.ts';
import type { Asked } from '../support/asking.ts';
import { requests, routeOf } from '../support/requests.ts';
import { connect, fingerprint } from '../support/rows.ts';
import { PASSWORD } from '../support/team.ts';
import { World } from '../support/world.ts';
import type { Answered } from '../support/wire.ts';

let webRoot: string;
let running: RunningApp;
let owner: pg.Client;
let world: World;
let anyone: Caller;
beforeAll(async () => {
  webRoot = mkdtempSync(join(tmpdir(), 'loopwright-web-'));
  writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>Loopwright</title>');
  running = await startApp({ WEB_ROOT: webRoot });
  owner = await connect(running.databaseUrl);
  world = await World.create(running);
  anyone = world.callers.anonymous;
}, 120_000);
afterAll(async () => {
  await owner.end();
  await running.stop();
  rmSync(webRoot, { recursive: true, force: true });
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

describe('a body of more than a megabyte', () => {
  it('is refused before it is read', async () => {
    const { status, body, headers } = await world.callers.admin.raw('POST', '/api/jobs', {
      title: 'x'.repeat(1024 * 1024),
      track: 'ml-engineer',
      level: 'senior',
    });
    expect([status, body.status, headers['content-type']]).toEqual([
      413,
      413,
      expect.stringContaining('application/problem+json'),
    ]);
    expect((await world.callers.admin.raw('GET', '/api/session')).status).toBe(200);
  });
});

describe('every answer', () => {
  const answers: [words: string, get: () => Promise<Answered>, status: number][] = [
    ['the page', () => anyone.raw('GET', '/', undefined, { accept: 'text/html' }), 200],
    ['a page within the app', () => anyone.raw('GET', '/jobs/some-job', undefined, { accept: 'text/html' }), 200],
    ['an answer of the API', () => world.callers.admin.raw('GET', '/api/session'), 200],
    ['a refusal to a stranger', () => anyone.raw('GET', '/api/session'), 401],
    ['an address that there is not', () => anyone.raw('GET', '/api/nothing', undefined, { accept: 'text/html' }), 404],
    ['a file that there is not', () => anyone.raw('GET', '/assets/nothing.js'), 404],
    ['a malformed address', () => anyone.raw('GET', '/api/jobs/%zz'), 400],
    ['a malformed body', () => anyone.raw('POST', '/api/session', '{', { 'content-type': 'application/json' }), 400],
    [
      'a write from another site',
      () => anyone.raw('POST', '/api/session', {}, { 'sec-fetch-site': 'cross-site' }),
      403,
    ],
    ['the health of the process', () => anyone.raw('GET', '/livez'), 200],
    ['the API explorer', () => anyone.raw('GET', '/docs'), 200],
  ];

  it.each(answers)('tells the browser to trust nothing else: %s', async (_, get, status) => {
    const response = await get();
    const { headers } = response;
    expect(response.status).toBe(status);
    for (const part of [
      `default-src 'none'`,
      `script-src 'self'`,
      `frame-ancestors 'none'`,
      `base-uri 'none'`,
      `object-src 'none'`,
      `form-action 'self'`,
    ])
      expect(headers['content-security-policy']).toContain(part);
    expect(/script-src[^;]*unsafe|\*|https?:/.test(String(headers['content-security-policy']))).toBe(false);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['x-powered-by'] ?? headers.server).toBeUndefined();
  });

  it('of the API is kept in no cache', async () => {
    for (const [words, get] of answers.filter(([words]) => /API$|stranger|address|malformed/.test(words)))
      expect([words, (await get()).headers['cache-control']]).toEqual([words, 'no-store']);
  });

  it('over TLS tells the browser to come back over TLS', async () => {
    const behindProxy = await anotherInstance(running, { TRUST_PROXY: 'true' });
    const over = async (protocol: string) =>
      (await new Caller(behindProxy.base).raw('GET', '/livez', undefined, { 'x-forwarded-proto': protocol })).headers[
        'strict-transport-security'
      ];
    expect([await over('https'), await over('http')]).toEqual(['max-age=31536000; includeSubDomains', undefined]);
    await behindProxy.stop();
    expect(
      (await anyone.raw('GET', '/livez', undefined, { 'x-forwarded-proto': 'https' })).headers[
        'strict-transport-security'
      ],
    ).toBeUndefined();
  });

  it('to a failure says nothing of the inside', async () => {
    await owner.query('ALTER TABLE question RENAME TO question_away');
    const { status, text } = await world.callers.admin.raw('GET', '/api/questions');
    await owner.query('ALTER TABLE question_away RENAME TO question');
    expect(status).toBe(500);
    expect(text).not.toMatch(/question|relation|SELECT|\.ts|node_modules/);
    expect((await world.callers.admin.raw('GET', '/api/questions')).status).toBe(200);
  });
});

describe('files', () => {
  /** Sends a path as it is; clients would tidy it up. */
  const rawPath = (path: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(running.base);
      const socket = connectSocket(Number(port), hostname, () =>
        socket.write(`GET ${path} HTTP/1.1\r\nhost: ${hostname}\r\nconnection: close\r\naccept: */*\r\n\r\n`),
      );
      let answer = '';
      socket.on('data', (data) => (answer += data.toString()));
      socket.on('end', () => resolve(answer));
      socket.on('error', reject);
    });

  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/..%5c..%5cpackage.json',
    '//etc/passwd',
    '/.env',
    '/index.html%00.js',
  ])('outside of the web app are not served: %s', async (path) => {
    const answer = await rawPath(path);
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer).not.toMatch(/root:|"name": "loopwright"/);
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
