import type { FastifyRequest } from 'fastify';
import { Refusal } from './refusal.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes that another site caused. Browsers say where a request came from in `Sec-Fetch-Site`; where they
 * do not, `Origin` has to be our own. A request with neither header comes from no browser and carries no one's cookie
 * by accident.
 */
export function refuseCrossSite(request: FastifyRequest): void {
  if (safe.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers.origin;
  if (site !== undefined && site !== 'same-origin') throw new Refusal('request.cross-site');
  if (site === undefined && origin !== undefined && hostOf(origin) !== request.host)
    throw new Refusal('request.cross-site');
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
