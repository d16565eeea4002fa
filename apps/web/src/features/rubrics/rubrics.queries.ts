import { type RubricChange, rubricRoutes, rubricVersionRoutes as routes } from '@loopwright/contracts';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api.ts';
import { byCursor } from '../../platform/paging.ts';

export const rubricsQuery = () =>
  queryOptions({
    queryKey: ['rubrics', 'list'],
    queryFn: ({ signal }) => call(rubricRoutes.list, { signal }),
    staleTime: 60_000,
  });

export const historyQuery = (stage: string) =>
  infiniteQueryOptions({
    ...byCursor,
    queryKey: ['rubrics', 'history', stage],
    queryFn: ({ pageParam, signal }) =>
      call(routes.history, { params: { stage }, query: { cursor: pageParam }, signal }),
  });

/** What one version said; it never changes. */
export const versionQuery = (stage: string, version: number) =>
  queryOptions({
    queryKey: ['rubrics', 'version', stage, version],
    queryFn: ({ signal }) => call(routes.read, { params: { stage, version }, signal }),
    staleTime: Infinity,
  });

export const useQueryOf = (stage: string) =>
  infiniteQueryOptions({
    ...byCursor,
    queryKey: ['rubrics', 'use', stage],
    queryFn: ({ pageParam, signal }) => call(routes.use, { params: { stage }, query: { cursor: pageParam }, signal }),
  });

export function useChangeRubric(stage: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: RubricChange) => call(routes.change, { params: { stage }, body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['rubrics'] }),
  });
}

export function useAdopt(stage: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { version: number; jobIds: string[] }) => call(routes.adopt, { params: { stage }, body }),
    onSettled: () => client.invalidateQueries({ queryKey: ['rubrics'] }),
  });
}
