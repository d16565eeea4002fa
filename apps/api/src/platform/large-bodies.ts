import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { Gate } from './access/gate.ts';
import type { RequestWithActor } from './access/actor.ts';
import { declaredRoutes } from './route-check.ts';
import type { UploadConfig } from './uploads.ts';

/**
 * Asks, on routes that take more than `usual` bytes, who sends them before the first of them is read: a body of many
 * megabytes takes memory and seconds, which strangers must not have.
 */
export function admitBeforeLargeBodies(app: NestFastifyApplication, server: FastifyInstance, usual: number): void {
  const declared = declaredRoutes(app.get(DiscoveryService), app.get(MetadataScanner));
  const rules = new Map(declared.map(({ method, path, access }) => [`${method} ${path}`, access]));
  server.addHook('preParsing', async (request) => {
    const { bodyLimit, config, method, url } = request.routeOptions;
    const isLarge = (bodyLimit ?? 0) > usual || (config as UploadConfig | undefined)?.uploadLimit !== undefined;
    if (!isLarge) return;
    await app.get(Gate).admit(request as unknown as RequestWithActor, rules.get(`${String(method)} ${url}`));
  });
}
