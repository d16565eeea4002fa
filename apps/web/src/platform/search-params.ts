/** The URL as state: filters, sort, selection. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import * as z from 'zod/mini';

type Patch<T> = { [K in keyof T]?: T[K] | undefined };
type Settings = { replace?: boolean };

/**
 * Search parameters checked by a schema (all values are strings in the URL; a bad address falls back to no filter),
 * and a function that changes some of them: `undefined` and '' take a parameter away.
 */
export function useSearchParams<S extends z.ZodMiniType<object>>(schema: S) {
  const raw: unknown = useSearch({ strict: false });
  const navigate = useNavigate();
  const read = z.safeParse(schema, raw);
  const change = useCallback(
    (patch: Patch<z.output<S>>, { replace = true }: Settings = {}) =>
      void navigate({
        to: '.',
        search: ((before: object) => clean({ ...before, ...patch })) as never,
        replace,
        state: { keepFocus: true } as never,
      }),
    [navigate],
  );
  return [(read.success ? read.data : {}) as z.output<S>, change] as const;
}

const clean = (search: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== ''));

/** Plain `?a=1&b=x`, without JSON in the address. */
export const parseSearch = (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text));
export const stringifySearch = (search: Record<string, unknown>): string => {
  const text = new URLSearchParams(
    Object.entries(clean(search)).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  return text && `?${text}`;
};
