import { Agent } from 'node:http';
import request, { type Response } from 'supertest';

export type Answered = Response;

/** Connections are kept, as browsers do: tests ask some ten thousand times. */
const agent = new Agent({ keepAlive: true });

/** One request as it is, well formed or not; follows nothing, and wants nothing compressed. */
export function ask(
  base: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answered> {
  const verb = method.toLowerCase() as 'get';
  const asked = request(base)
    [verb](path)
    .agent(agent)
    .set({ 'accept-encoding': 'identity', ...headers });
  return Promise.resolve(body === undefined ? asked : asked.send(body as object));
}
