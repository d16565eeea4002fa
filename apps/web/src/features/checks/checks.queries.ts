import { type Check, type CheckChange, type CheckDraft, checkRoutes, type NewCheckLink } from '@loopwright/contracts';
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api.ts';

export const checksQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['checks', 'list', applicationId],
    queryFn: ({ signal }) => call(checkRoutes.ofApplication, { params: { applicationId }, signal }),
  });

export const checkResultQuery = (checkId: string) =>
  queryOptions({
    queryKey: ['checks', 'result', checkId],
    queryFn: ({ signal }) => call(checkRoutes.result, { params: { checkId }, signal }),
    staleTime: Infinity,
  });

export type Draw = {
  level: string;
  topics: readonly string[];
  count: number;
  seed: string;
  keep: readonly string[];
  without: readonly string[];
};
export const drawQuery = (applicationId: string, { level, topics, count, seed, keep, without }: Draw) =>
  queryOptions({
    queryKey: ['checks', 'draw', applicationId, level, topics, count, seed, keep, without],
    queryFn: ({ signal }) =>
      call(checkRoutes.draw, {
        params: { applicationId },
        query: {
          ...{ count, seed, level: level || undefined },
          topics: topics.join() || undefined,
          keep: keep.join() || undefined,
          without: without.join() || undefined,
        },
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });

function useChanged() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['checks', 'list'] });
}

export function useCreateCheck(applicationId: string) {
  const onSettled = useChanged();
  return useMutation({
    mutationFn: (body: CheckDraft): Promise<NewCheckLink> =>
      call(checkRoutes.create, { params: { applicationId }, body }),
    onSettled,
  });
}

/** What may be done to a check that is not over. */
export function useCheckActs({ id, version }: Check) {
  const onSettled = useChanged();
  const params = { checkId: id };
  return {
    renew: useMutation({ mutationFn: () => call(checkRoutes.renewLink, { params, body: { version } }), onSettled }),
    withdraw: useMutation({ mutationFn: () => call(checkRoutes.withdraw, { params, body: { version } }), onSettled }),
    change: useMutation({
      mutationFn: (change: Omit<CheckChange, 'version'>) =>
        call(checkRoutes.change, { params, body: { ...change, version } }),
      onSettled,
    }),
  };
}
