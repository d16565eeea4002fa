/** The only way to the API: one function over the contract's route objects. */
import {
  pathOf,
  type Problem,
  type RefusalCode,
  type Route,
  type RouteInput,
  type RouteOutput,
} from '@loopwright/contracts';
import { reportReachable, reportUnreachable } from './connection.ts';
import { signal } from './signal.ts';

/** `unreachable`: no answer came at all, so nobody knows whether the request was carried out. */
export type ProblemCode = RefusalCode | 'unreachable';
type Details = Partial<Pick<Problem, 'detail' | 'issues' | 'current' | 'requestId'>> & { status: number };

/** What the API refused. `issues` name fields by path; `current` is the server's copy when a write was stale. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  readonly detail: string;
  readonly issues: NonNullable<Problem['issues']>;
  readonly current: unknown;
  readonly requestId: string | undefined;
  readonly code: ProblemCode;

  constructor(code: ProblemCode, details: Details) {
    super(details.detail ?? code);
    this.code = code;
    this.status = details.status;
    this.detail = details.detail ?? '';
    this.issues = details.issues ?? [];
    this.current = details.current;
    this.requestId = details.requestId;
  }
}

/** Raised when a request was refused because the session has ended. */
export const sessionEnded = signal();

/** `keepalive`: the request goes on when the page goes away; its body may have 64 kB at most. */
type Input<R extends Route> = RouteInput<R> & { signal?: AbortSignal; keepalive?: boolean };

/** Calls a route of the contract. Rejects with `ApiProblem`, and with `AbortError` when its signal was aborted. */
export async function call<R extends Route>(route: R, input: Input<R>): Promise<RouteOutput<R>> {
  const response = await send(route, input);
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return answer as RouteOutput<R>;
  const problem = problemFrom(response, answer);
  if (problem.code === 'session.required') sessionEnded.raise();
  throw problem;
}

async function send(
  route: Route,
  input: { params?: unknown; query?: unknown; body?: unknown; signal?: AbortSignal; keepalive?: boolean },
): Promise<Response> {
  const { body, signal: abort, keepalive } = input;
  try {
    const response = await fetch(`/api${pathOf(route, input)}`, {
      method: route.method,
      credentials: 'same-origin',
      headers: { accept: 'application/json', ...(body !== undefined && { 'content-type': typeOf(body) }) },
      body: bodyOf(body),
      signal: abort,
      keepalive,
    });
    reportReachable();
    return response;
  } catch (error) {
    if (abort?.aborted) throw error;
    reportUnreachable();
    throw new ApiProblem('unreachable', { status: 0 });
  }
}

/** A file is sent as it is. */
const typeOf = (body: unknown) => (body instanceof Uint8Array ? 'application/octet-stream' : 'application/json');

function bodyOf(body: unknown): BodyInit | undefined {
  if (body === undefined) return undefined;
  return body instanceof Uint8Array ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body);
}

/** A balancer or proxy in front may answer with a page of its own; its status still tells what happened. */
function problemFrom(response: Response, answer: unknown): ApiProblem {
  const told = (typeof answer === 'object' && answer !== null ? answer : {}) as Partial<Problem>;
  const code = (told.code as RefusalCode | undefined) ?? (response.status >= 502 ? 'unavailable' : 'internal');
  return new ApiProblem(code, { ...told, status: response.status });
}

/** Whether the API refused, with one of these codes where some are named. */
export const isProblem = <C extends ProblemCode = ProblemCode>(
  error: unknown,
  ...codes: C[]
): error is ApiProblem & { code: C } =>
  error instanceof ApiProblem && (codes.length === 0 || (codes as ProblemCode[]).includes(error.code));
