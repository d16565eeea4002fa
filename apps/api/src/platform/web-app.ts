import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Serves the built web app; its page answers every address that is neither a file nor the API. */
export async function mountWebApp(app: NestFastifyApplication, root: string): Promise<void> {
  const setHeaders = (reply: { header(name: string, value: string): unknown }, path: string): void =>
    void reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
  await app.register(fastifyStatic, { root, wildcard: false, index: 'index.html', setHeaders } as never);
}

/** Whether an unknown address is a page of the web app (client-side route) rather than a missing thing. */
export function isPage(request: FastifyRequest): boolean {
  const path = request.url.split('?')[0]!;
  const file = /\.[a-z0-9]+$/i.test(path);
  return (
    (request.method === 'GET' || request.method === 'HEAD') &&
    !/^\/+(api|docs)(\/|$)/i.test(path) &&
    !file &&
    String(request.headers.accept ?? '').includes('text/html')
  );
}

/** Candidates without an account get a page of their own, which brings nothing of the team's app along. */
const pageAt = (request: FastifyRequest): string =>
  /^\/check\/?$/.test(request.url.split('?')[0]!) ? 'check.html' : 'index.html';

export const sendPage = (request: FastifyRequest, reply: FastifyReply): void =>
  void (reply as FastifyReply & { sendFile(name: string): FastifyReply }).status(200).sendFile(pageAt(request));
