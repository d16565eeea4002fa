import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readConfig } from '@loopwright/api';
import pg from 'pg';
import { pairs } from './registry.ts';
import { announce } from './server.ts';

/** The least that could answer the same requests: node's own server, a driver, and one function for each. */
const { databaseUrl, databasePool } = readConfig();
const pool = new pg.Pool({ connectionString: databaseUrl, max: databasePool });
// Without its database there is nothing to measure.
pool.on('error', () => process.exit(1));
const floors = new Map(pairs.map(({ name, floor }) => [name, floor(pool)]));

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url!, 'http://floor');
  const floor = floors.get(pathname.slice(1))!;
  const said = JSON.stringify(await floor({ query: searchParams, body: await bodyOf(request) }));
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(said) }).end(said);
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString('utf8')) : undefined;
}

const server = createServer((request, response) => {
  answer(request, response).catch((error: Error) => response.writeHead(500).end(error.stack));
});
server.listen(0, '127.0.0.1', () => announce((server.address() as AddressInfo).port));
