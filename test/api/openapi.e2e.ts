import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openApiDocument } from '@loopwright/api';
import { allRoutes, type Route } from '@loopwright/contracts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RunningApp, startApp } from '../support/app.ts';
import { Caller } from '../support/caller.ts';

type Operation = { operationId: string; parameters?: { name: string; in: string }[]; requestBody?: unknown };
type Document = { openapi: string; paths: Record<string, Record<string, Operation>> };

const file = join(import.meta.dirname, '../../docs/openapi.json');
const plain = (document: unknown): Document => JSON.parse(JSON.stringify(document)) as Document;
const routes = Object.entries(allRoutes).flatMap(([feature, of]) =>
  Object.entries(of as Record<string, Route>).map(([name, route]) => [`${feature}.${name}`, route] as const),
);

describe('the description of the API', () => {
  it('is written down as it is; `npm run openapi` writes it', () => {
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(plain(openApiDocument()));
  });

  it.each(routes)('has %s with its parameters and body', (name, route) => {
    const { paths } = plain(openApiDocument());
    const operation = paths[`/api${route.path.replace(/:(\w+)/g, '{$1}')}`]?.[route.method.toLowerCase()];
    expect(operation?.operationId).toBe(name);
    const inPath = (operation?.parameters ?? [])
      .filter((parameter) => parameter.in === 'path')
      .map((parameter) => parameter.name);
    expect(inPath).toEqual([...route.path.matchAll(/:(\w+)/g)].map(([, parameter]) => parameter));
    expect(operation?.requestBody !== undefined).toBe(
      (route.body as unknown as { _zod: { def: { type: string } } })._zod.def.type !== 'undefined',
    );
  });

  it('has nothing but the routes of the contracts', () => {
    const operations = Object.values(plain(openApiDocument()).paths).flatMap((verbs) => Object.values(verbs));
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(routes.map(([name]) => name).sort());
  });
});

describe('the API explorer', () => {
  let running: RunningApp;
  let anyone: Caller;
  beforeAll(async () => {
    running = await startApp();
    anyone = new Caller(running.base);
  });
  afterAll(() => running.stop());

  it('serves the same description', async () => {
    const { status, body } = await anyone.raw('GET', '/docs/openapi.json');
    expect(status).toBe(200);
    expect(body).toEqual(plain(openApiDocument()));
    expect((await anyone.raw('GET', '/docs/openapi.yaml')).status).toBe(200);
  });

  it('needs no other server: what its page loads is here', async () => {
    const page = await anyone.raw('GET', '/docs');
    expect(page.status).toBe(200);
    const loaded = [...page.text.matchAll(/(?:src|href)\s*=\s*["']([^"']+)["']/g)].map(
      ([, address]) => new URL(address!, `${running.base}/docs`),
    );
    expect(loaded.length).toBeGreaterThan(2);
    for (const address of loaded) {
      expect(address.origin).toBe(running.base);
      expect([address.pathname, (await anyone.raw('GET', address.pathname)).status]).toEqual([address.pathname, 200]);
    }
    expect(page.headers['content-security-policy']).toContain(`default-src 'none'`);
  });
});
