import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect as connectSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { type RunningApp, startApp } from '../support/app.ts';
import { Caller } from '../support/caller.ts';
import { anotherInstance } from '../support/instance.ts';
import { connect } from '../support/rows.ts';
import { Team } from '../support/team.ts';
import type { Answered } from '../support/wire.ts';

let webRoot: string;
let running: RunningApp;
let owner: pg.Client;
let admin: Caller;
let anyone: Caller;
beforeAll(async () => {
  webRoot = mkdtempSync(join(tmpdir(), 'loopwright-web-'));
  writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>Loopwright</title>');
  running = await startApp({ WEB_ROOT: webRoot });
  owner = await connect(running.databaseUrl);
  admin = (await (await Team.create(running)).member('admin')).as;
  anyone = new Caller(running.base);
});
afterAll(async () => {
  await owner.end();
  await running.stop();
  rmSync(webRoot, { recursive: true, force: true });
});

describe('a body of more than a megabyte', () => {
  it('is refused before it is read', async () => {
    const { status, body, headers } = await admin.raw('POST', '/api/jobs', {
      title: 'x'.repeat(1024 * 1024),
      track: 'ml-engineer',
      level: 'senior',
    });
    expect([status, body.status, headers['content-type']]).toEqual([
      413,
      413,
      expect.stringContaining('application/problem+json'),
    ]);
    expect((await admin.raw('GET', '/api/session')).status).toBe(200);
  });
});

describe('every answer', () => {
  const answers: [words: string, get: () => Promise<Answered>, status: number][] = [
    ['the page', () => anyone.raw('GET', '/', undefined, { accept: 'text/html' }), 200],
    ['a page within the app', () => anyone.raw('GET', '/jobs/some-job', undefined, { accept: 'text/html' }), 200],
    ['an answer of the API', () => admin.raw('GET', '/api/session'), 200],
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
    const { status, text } = await admin.raw('GET', '/api/questions');
    await owner.query('ALTER TABLE question_away RENAME TO question');
    expect(status).toBe(500);
    expect(text).not.toMatch(/question|relation|SELECT|\.ts|node_modules/);
    expect((await admin.raw('GET', '/api/questions')).status).toBe(200);
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
