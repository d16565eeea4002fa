import cookie from '@fastify/cookie';
import compress from '@fastify/compress';
import { allRoutes, type Route } from '@loopwright/contracts';
import { DiscoveryService, MetadataScanner, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { AppModule } from './app.module.ts';
import type { Config } from './platform/config.ts';
import { refuseCrossSite } from './platform/cross-site.ts';
import { mountHealth } from './platform/health.ts';
import { openApiDocument } from './platform/openapi.ts';
import { admitBeforeLargeBodies } from './platform/large-bodies.ts';
import { problemOf } from './platform/refusal.filter.ts';
import { declaredRoutes, type MountedRoute, routeFaults } from './platform/route-check.ts';
import { readUploads } from './platform/uploads.ts';
import { setSecurityHeaders } from './platform/security-headers.ts';
import { mountWebApp } from './platform/web-app.ts';

const BODY_LIMIT_BYTES = 1024 * 1024;
/** Routes that take more, as their contracts say. */
const bodyLimits = new Map(
  Object.values(allRoutes)
    .flatMap((routes) => Object.values<Route>(routes))
    .flatMap(({ method, path, bodyLimit }) => (bodyLimit ? [[`${method} /api${path}`, bodyLimit]] : [])),
);
/** For a request to arrive whole; answers may take longer. */
const REQUEST_TIMEOUT_MS = 30_000;

/** The whole product, ready to listen: the same for `npm start` and for every test. */
export async function createApp(config: Config): Promise<NestFastifyApplication> {
  const mounted: MountedRoute[] = [];
  const adapter = adapterOf(config, mounted);
  // The server reads JSON by itself; Nest would add forms, which pages of other sites can send.
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config), adapter, {
    logger: ['error', 'warn'],
    abortOnError: false,
    bodyParser: false,
  });
  app.setGlobalPrefix('api', { exclude: [] });
  await app.register(cookie as never);
  await app.register(compress as never, { threshold: 1024 });
  admitBeforeLargeBodies(app, adapter.getInstance() as unknown as FastifyInstance, BODY_LIMIT_BYTES);
  mountHealth(app);
  SwaggerModule.setup('docs', app, () => openApiDocument() as never, {
    jsonDocumentUrl: 'docs/openapi.json',
    yamlDocumentUrl: 'docs/openapi.yaml',
  });
  if (config.webRoot) await mountWebApp(app, config.webRoot);
  await app.init();
  await adapter.getInstance().ready();
  await refuseUnguarded(app, mounted);
  return app;
}

function adapterOf(config: Config, mounted: MountedRoute[]): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    trustProxy: trusted(config.trustProxy),
    exposeHeadRoutes: false,
    logger:
      config.logLevel === 'silent'
        ? false
        : { level: config.logLevel, redact: ['req.headers.cookie', 'req.headers.authorization'] },
    // A malformed address never reaches a handler; it gets the same headers and the same kind of answer.
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      setSecurityHeaders(request, reply);
      const problem = problemOf(error, request.id);
      return reply.status(problem.status).type('application/problem+json').send(problem);
    },
    logController: new LogController({ disableRequestLogging: true }),
  } as never);
  const server = adapter.getInstance() as unknown as FastifyInstance;
  server.addHook('onRoute', (route) => {
    for (const verb of [route.method].flat()) mounted.push({ method: verb, path: route.url });
    route.bodyLimit = bodyLimits.get(`${String(route.method)} ${route.url}`);
  });
  readUploads(server);
  server.addHook('onRequest', async (request, reply) => {
    setSecurityHeaders(request, reply);
    refuseCrossSite(request);
  });
  return adapter;
}

/** Fastify believes nobody when it is given a number: the hops are counted here, from the connection outwards. */
const trusted = (trust: Config['trustProxy']) =>
  typeof trust === 'number' ? (_address: string, hop: number) => hop < trust : trust;

async function refuseUnguarded(app: NestFastifyApplication, mounted: MountedRoute[]): Promise<void> {
  const faults = routeFaults(declaredRoutes(app.get(DiscoveryService), app.get(MetadataScanner)), mounted);
  if (faults.length === 0) return;
  await app.close();
  throw new Error(`The product does not start with these routes: ${faults.join('; ')}`);
}

/** The routes of a running app, for the test that asks each of them as everyone. */
export const routesOf = (app: NestFastifyApplication) =>
  declaredRoutes(app.get(DiscoveryService), app.get(MetadataScanner));
