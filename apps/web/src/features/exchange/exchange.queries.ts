import { type ChangeKind, exchangeRoutes, type ImportFile, type ImportTarget } from '@loopwright/contracts';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api.ts';
import { byCursor } from '../../platform/paging.ts';

/** How often a running import is asked how far it is. */
const EVERY_MS = 700;

export const importsQuery = () =>
  infiniteQueryOptions({
    ...byCursor,
    queryKey: ['imports', 'list'],
    queryFn: ({ pageParam, signal }) => call(exchangeRoutes.list, { query: { cursor: pageParam, limit: 20 }, signal }),
  });

export const importQuery = (importId: string) =>
  queryOptions({
    queryKey: ['imports', 'one', importId],
    queryFn: ({ signal }) => call(exchangeRoutes.read, { params: { importId }, signal }),
    refetchInterval: ({ state }) =>
      state.data?.state === 'running' || state.data?.state === 'reverting' ? EVERY_MS : false,
  });

export type RowFilter = { kind?: ChangeKind; kept?: 'only' };
export const importRowsQuery = (importId: string, filter: RowFilter) =>
  infiniteQueryOptions({
    ...byCursor,
    queryKey: ['imports', 'rows', importId, filter],
    queryFn: ({ pageParam, signal }) =>
      call(exchangeRoutes.rows, { params: { importId }, query: { ...filter, cursor: pageParam, limit: 30 }, signal }),
  });

/** The beginning of a table says what its columns are. */
const BEGINNING = 64_000;
export const useColumns = () =>
  useMutation({
    mutationFn: (text: string) => call(exchangeRoutes.columns, { body: { text: text.slice(0, BEGINNING) } }),
  });

export const usePreview = () =>
  useMutation({ mutationFn: (body: ImportFile) => call(exchangeRoutes.preview, { body }) });
export const usePackPreview = () =>
  useMutation({ mutationFn: (target: ImportTarget) => call(exchangeRoutes.previewPack, { body: { target } }) });

type Settled = { slugs?: string[]; choice: 'ours' | 'theirs' | null };
export function useSettle(importId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Settled) => call(exchangeRoutes.settle, { params: { importId }, body }),
    onSettled: () => client.invalidateQueries({ queryKey: ['imports'] }),
  });
}

/** What an import changed may be anywhere on screen. */
export function useStep(importId: string, step: 'start' | 'cancel' | 'revert') {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(exchangeRoutes[step], { params: { importId } }),
    onSettled: () => client.invalidateQueries(),
  });
}
