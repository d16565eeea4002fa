import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DiscoveryService } from '@nestjs/core';
import { routesOf } from '@loopwright/api';
import { pathOf, type Route } from '@loopwright/contracts';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { accessTable, type Answers } from '../support/access-table.ts';
import { type RunningApp, startApp } from '../support/app.ts';
import type { Caller } from '../support/caller.ts';
import { anotherInstance } from '../support/instance.ts';
import type { Asked } from '../support/asking.ts';
import { requests, routeByName, routeOf } from '../support/requests.ts';
import { connect, fingerprint } from '../support/rows.ts';
import type { ActorName } from '../support/actors.ts';
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

/** Where a handler's access rule is written down. */
const ACCESS = 'loopwright:access';
const rows = Object.keys(accessTable);
const send = (as: Caller, route: Route, { params, query, body }: Asked) =>
  as.send(route, { params, query, body } as never);
/** Failed attempts to sign in are counted, which is not what is asked about here. */
const forgetAttempts = () => owner.query('DELETE FROM sign_in_attempt');
const rowsNow = async () => {
  await forgetAttempts();
  return fingerprint(owner);
};

describe('the access table', () => {
  it('has every route of the contracts, and no other', () => {
    expect([...new Set(rows.map((row) => row.split(' ')[0]))].sort()).toEqual(Object.keys(routeByName).sort());
  });

  it('says what everyone is answered', () => {
    for (const row of rows)
      expect([row, Object.keys(accessTable[row]!).sort()]).toEqual([row, [...world.actors].sort()]);
  });

  it('is about the routes that the product has', () => {
    const has = routesOf(running.app).map(({ method, path }) => `${method} ${path}`);
    expect(has.sort()).toEqual(
      Object.values(routeByName)
        .map(({ method, path }) => `${method} /api${path}`)
        .sort(),
    );
  });
});

describe('every route answers everyone as the table says, and denies without a trace:', () => {
  it.each(rows)('%s', async (row) => {
    const route = routeOf(row);
    const expected = accessTable[row]!;
    const answered = {} as Answers;
    const ask = async (actor: ActorName) => {
      if (expected.anonymous !== 401 || row === 'session.signIn') await forgetAttempts();
      const asked = await requests[row]!(world, actor);
      answered[actor] = (await send(asked.as ?? world.callers[actor], route, asked)).status;
    };
    const changes = (actor: ActorName) => route.method !== 'GET' && expected[actor] === 200;
    const before = await rowsNow();
    for (const actor of world.actors.filter((one) => !changes(one))) await ask(actor);
    const after = await rowsNow();
    for (const actor of world.actors.filter(changes)) await ask(actor);
    expect(answered).toEqual(expected);
    expect(after).toEqual(before);
  });
});

const withObject = rows.filter(
  (row) => routeOf(row).path.includes('/:') && !row.includes(' ') && row !== 'session.revoke',
);
/** The same request about an object of another organisation, or about none at all. */
const elsewhere = (asked: Asked, ids: Record<string, string>): Asked => ({
  ...asked,
  params: { ...asked.params, ...ids },
});

describe('an object of another organisation, like one that there is not, is not found by anyone here:', () => {
  it.each(withObject)('%s', async (row) => {
    const [parameter] = [...routeOf(row).path.matchAll(/:(\w+)/g)].map(([, name]) => name!);
    for (const id of [foreignIds()[parameter!] ?? randomUUID(), randomUUID()])
      for (const actor of ['admin', 'recruiter', 'manager', 'done'] as const) {
        const asked = elsewhere(await requests[row]!(world, 'outsider'), { [parameter!]: id });
        const { status, body } = await send(world.callers[actor], routeOf(row), asked);
        expect([actor, status, (body as { code: string }).code]).toEqual([actor, 404, 'not-found']);
      }
  });
});

function foreignIds(): Record<string, string> {
  const { jobs, loops, applications, interviews, cards, checks } = world;
  return {
    jobId: jobs.foreign.id,
    loopId: loops.foreign.id,
    applicationId: applications.foreign.id,
    candidateId: applications.foreign.candidate.id,
    interviewId: interviews.foreign.id,
    scorecardId: cards.foreign!.id,
    checkId: checks.foreign.id,
    documentId: world.documents.foreign.id,
    templateId: world.templates.foreign.id,
    questionId: loops.foreign.sessions[0]!.questions[0]!.questionId,
    viewId: world.bank.foreignView.id,
  };
}

/** Other spellings of an address, and other ways to name the verb. */
const spellings: [
  words: string,
  of: (method: string, path: string) => [method: string, path: string, headers?: Record<string, string>],
][] = [
  ['with a slash at the end', (method, path) => [method, path.replace(/(?=\?|$)/, '/')]],
  ['in capitals', (method, path) => [method, path.replace(/^\/api/, '/API')]],
  [
    'with capital words',
    (method, path) => [method, path.replace(/^\/api\/[a-z-]+/, (start) => `/api${start.slice(4).toUpperCase()}`)],
  ],
  ['with two slashes in front', (method, path) => [method, `/${path}`]],
  ['with two slashes inside', (method, path) => [method, path.replace('/api/', '/api//')]],
  ['with an encoded slash', (method, path) => [method, path.replace('/api/', '/api%2f')]],
  ['with a semicolon', (method, path) => [method, path.replace(/(?=\?|$)/, ';x')]],
  ['with a dot', (method, path) => [method, path.replace('/api/', '/api/%2e/')]],
  ['as HEAD', (_, path) => ['HEAD', path]],
  ['as POST that says otherwise', (method, path) => ['POST', path, { 'x-http-method-override': method }]],
  [
    'as GET that says otherwise',
    (method, path) => ['GET', path, { 'x-http-method-override': method, 'x-method-override': method }],
  ],
];

describe('no spelling of an address gets past the gate:', () => {
  const closed = rows.filter((row) => accessTable[row]!.anonymous === 401);
  const asked: Record<string, Asked> = {};
  beforeAll(async () => {
    for (const row of closed) asked[row] = await requests[row]!(world, 'anonymous');
  });
  /** Another verb on the same address may be another route, which lets the actor in. */
  const letIn = (actor: ActorName, method: string, path: string): boolean =>
    closed.some(
      (row) => routeOf(row).method === method && routeOf(row).path === path && accessTable[row]![actor] < 400,
    );

  it.each(spellings)('%s', async (_, spell) => {
    const past: string[] = [];
    const before = await rowsNow();
    for (const actor of ['anonymous', 'outsider', 'foreignAdmin'] as const)
      for (const row of closed.filter((one) => accessTable[one]![actor] >= 400)) {
        const route = routeOf(row);
        const [method, path, headers] = spell(route.method, `/api${pathOf(route, asked[row])}`);
        const body = method === 'GET' || method === 'HEAD' ? undefined : (asked[row]!.body ?? {});
        const { status } = await world.callers[actor].raw(method, path, body, headers);
        if (status < 400 && !letIn(actor, method, route.path)) past.push(`${actor}: ${method} ${path} ${status}`);
      }
    expect(past).toEqual([]);
    expect(await rowsNow()).toEqual(before);
  });
});

describe('the product', () => {
  const controllers = () =>
    running.app
      .get(DiscoveryService)
      .getControllers()
      .map(({ metatype }) => (metatype as { prototype: Record<string, object> }).prototype);
  const handlerOf = (controller: string, name: string) =>
    controllers().find(({ constructor }) => (constructor as { name: string }).name === controller)![name]!;
  const started = () =>
    anotherInstance(running).then(
      async (instance) => (await instance.stop(), 'started'),
      (error: Error) => error.message,
    );

  it.each([
    [
      'has lost its access rule',
      'JobsController',
      'list',
      undefined,
      'GET /api/jobs (JobsController.list) has no access rule',
    ],
    [
      'names no object',
      'JobsController',
      'read',
      { can: 'job.read' },
      'GET /api/jobs/:jobId (JobsController.read) has a parameter but its rule names no object',
    ],
    [
      'names an object that is not in its path',
      'JobsController',
      'list',
      { can: 'job.read', of: 'jobId' },
      'names the object jobId, which its path does not have',
    ],
    [
      'names an object of an action that has none',
      'QuestionsController',
      'read',
      { can: 'question.list', of: 'questionId' },
      'names an object, but question.list has none',
    ],
  ])('does not start with a route that %s', async (_, controller, name, rule, fault) => {
    const handler = handlerOf(controller, name);
    const right = Reflect.getMetadata(ACCESS, handler) as unknown;
    Reflect.defineMetadata(ACCESS, rule, handler);
    const outcome = await started();
    Reflect.defineMetadata(ACCESS, right, handler);
    expect(outcome).toContain(fault);
    expect(await started()).toBe('started');
  });
});
