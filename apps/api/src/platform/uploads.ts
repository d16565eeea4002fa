import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { Refusal } from './refusal.ts';

export type UploadConfig = { uploadLimit?: number };

/** Lets a route take a file as its body, as it is. */
export const TakesUpload = (bytes: number) => RouteConfig({ uploadLimit: bytes } satisfies UploadConfig);

/** Reads files sent as they are, for the routes that take them; the others refuse them before reading a byte. */
export function readUploads(server: FastifyInstance): void {
  server.addContentTypeParser('application/octet-stream', async (request: FastifyRequest, payload: Readable) => {
    const limit = (request.routeOptions.config as UploadConfig).uploadLimit;
    if (limit === undefined) throw new Refusal('request.invalid', { detail: 'This address takes no files.' });
    if (Number(request.headers['content-length']) > limit) throw tooLarge(limit);
    return collected(payload, limit);
  });
}

/** A body without a length, or with a wrong one, is counted as it arrives. */
async function collected(payload: Readable, limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of payload as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

const tooLarge = (limit: number) =>
  new Refusal('request.too-large', { detail: `A file may have ${limit / 1024 / 1024} MB at most.` });
