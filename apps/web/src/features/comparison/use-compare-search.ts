import { useCallback, useMemo } from 'react';
import * as z from 'zod/mini';
import { useSearchParams } from '../../platform/search-params.ts';
import { type Order, orders } from './rows.ts';

const MOST = 5;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const Search = z.object({
  applications: z.optional(z.string()),
  order: z.optional(z.enum(orders)),
  differ: z.optional(z.literal('only')),
  cell: z.optional(z.string()),
  candidate: z.optional(z.string()),
});

/** Everything that is chosen on this screen lives in its address. */
export function useCompareSearch() {
  const [{ applications: asked = '', order = 'plan', differ, cell, candidate }, setSearch] = useSearchParams(Search);
  const applications = useMemo(
    () => [...new Set(asked.split(',').filter((id) => uuid.test(id)))].slice(0, MOST),
    [asked],
  );
  return {
    applications,
    order: order as Order,
    onlyDiffering: differ === 'only',
    cell,
    candidate,
    choose: useCallback(
      (ids: readonly string[]) => setSearch({ applications: ids.join(','), cell: undefined, candidate: undefined }),
      [setSearch],
    ),
    sort: useCallback((next: Order) => setSearch({ order: next === 'plan' ? undefined : next }), [setSearch]),
    showOnlyDiffering: useCallback((only: boolean) => setSearch({ differ: only ? 'only' : undefined }), [setSearch]),
    openCell: useCallback((key: string) => setSearch({ cell: key, candidate: undefined }), [setSearch]),
    openCandidate: useCallback((id: string) => setSearch({ candidate: id, cell: undefined }), [setSearch]),
    close: useCallback(() => setSearch({ cell: undefined, candidate: undefined }), [setSearch]),
  };
}
export type CompareSearch = ReturnType<typeof useCompareSearch>;
