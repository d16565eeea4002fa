import { pathOf, type Problem, type Route, type RouteInput, type RouteOutput } from '@loopwright/contracts';
import { type Answered, ask } from './wire.ts';

type Input = { params?: unknown; query?: unknown; body?: unknown };

/** Someone who calls the API, signed in or not. */
export class Caller {
  constructor(
    private readonly base: string,
    readonly cookie?: string,
  ) {}

  /** Any request, well formed or not. */
  raw(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answered> {
    return ask(this.base, method, path, body, this.cookie ? { ...headers, cookie: this.cookie } : headers);
  }

  send<T extends Route>(route: T, input: RouteInput<T>): Promise<Answered> {
    const { body } = input as Input;
    const isFile = body instanceof Uint8Array;
    const sent = isFile ? Buffer.from(body) : body;
    const headers: Record<string, string> = isFile ? { 'content-type': 'application/octet-stream' } : {};
    return this.raw(route.method, `/api${pathOf(route, input as Input)}`, sent, headers);
  }

  /** The answer to a request that has to succeed, checked against the contract. */
  async ok<T extends Route>(route: T, input: RouteInput<T>): Promise<RouteOutput<T>> {
    const response = await this.send(route, input);
    if (response.status !== 200)
      throw new Error(`${route.method} ${route.path} answered ${response.status}: ${response.text}`);
    return route.returns.parse(response.body) as RouteOutput<T>;
  }

  /** The problem of a request that has to be refused. */
  async refused<T extends Route>(route: T, input: RouteInput<T>): Promise<Problem> {
    const response = await this.send(route, input);
    if (response.status < 400) throw new Error(`${route.method} ${route.path} was not refused: ${response.text}`);
    return response.body as Problem;
  }
}

/** Signs in and returns a caller with the session's cookie. */
export async function signIn(base: string, email: string, password: string): Promise<Caller> {
  const response = await ask(base, 'POST', '/api/session', { email, password });
  if (response.status !== 200) throw new Error(`Signing in as ${email} answered ${response.status}: ${response.text}`);
  return new Caller(base, cookieOf(response));
}

/** The session cookie that an answer sets; sent by hand because test clients drop secure cookies over http. */
export function cookieOf({ headers }: Answered): string {
  return ([] as string[])
    .concat(headers['set-cookie'] ?? [])
    .map((cookie) => cookie.split(';')[0]!)
    .join('; ');
}
