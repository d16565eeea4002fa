/** One HTTP endpoint, described once and read by the controller, the web client, the tests and OpenAPI. */
import * as z from 'zod/mini';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Schema = z.ZodMiniType;
export type Route<
  P extends Schema = Schema,
  Q extends Schema = Schema,
  B extends Schema = Schema,
  R extends Schema = Schema,
> = {
  method: Method;
  /** Below `/api`; parameters as `:name`. */
  path: string;
  params: P;
  query: Q;
  body: B;
  returns: R;
  /** Bytes that its body may have; without it, what the server allows every route. */
  bodyLimit?: number;
};

const none = z.undefined();
type None = typeof none;
type Parts<P, Q, B, R> = { params?: P; query?: Q; body?: B; returns: R; bodyLimit?: number };

const define =
  (method: Method) =>
  <R extends Schema, P extends Schema = None, Q extends Schema = None, B extends Schema = None>(
    path: string,
    parts: Parts<P, Q, B, R>,
  ): Route<P, Q, B, R> =>
    ({ method, path, params: none, query: none, body: none, ...parts }) as unknown as Route<P, Q, B, R>;

export const get = define('GET');
export const post = define('POST');
export const put = define('PUT');
export const patch = define('PATCH');
export const del = define('DELETE');

type Present<T> = { [K in keyof T as [T[K]] extends [undefined] ? never : K]: T[K] };
export type RouteInput<T extends Route> = Present<{
  params: z.input<T['params']>;
  query: z.input<T['query']>;
  body: z.input<T['body']>;
}>;
export type RouteOutput<T extends Route> = z.output<T['returns']>;

/** The path of a route with its parameters and query filled in, without the `/api` prefix. */
export function pathOf(route: Route, input: { params?: unknown; query?: unknown } = {}): string {
  const params = (input.params ?? {}) as Record<string, string>;
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const query = Object.entries((input.query ?? {}) as Record<string, unknown>).filter(
    ([, value]) => value !== undefined,
  );
  const search = new URLSearchParams(query.map(([name, value]): [string, string] => [name, String(value)])).toString();
  return search ? `${path}?${search}` : path;
}
