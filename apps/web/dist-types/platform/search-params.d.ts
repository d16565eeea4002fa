import * as z from 'zod/mini';
type Patch<T> = {
    [K in keyof T]?: T[K] | undefined;
};
type Settings = {
    replace?: boolean;
};
/**
 * Search parameters checked by a schema (all values are strings in the URL; a bad address falls back to no filter),
 * and a function that changes some of them: `undefined` and '' take a parameter away.
 */
export declare function useSearchParams<S extends z.ZodMiniType<object>>(schema: S): readonly [z.output<S>, (patch: Patch<z.output<S>>, { replace }?: Settings) => undefined];
/** Plain `?a=1&b=x`, without JSON in the address. */
export declare const parseSearch: (text: string) => Record<string, string>;
export declare const stringifySearch: (search: Record<string, unknown>) => string;
export {};
