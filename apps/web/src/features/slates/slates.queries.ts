import { loopRoutes, type Slate, slateRoutes } from '@loopwright/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api.ts';

/** The loop that the slate's loops are made from. */
export const slateLoopQuery = (jobId: string) =>
  queryOptions({
    queryKey: ['loops', 'of slate', jobId],
    queryFn: async ({ signal }) => (await call(loopRoutes.ofJob, { params: { jobId }, signal })).loop,
  });

const POLL_MS = 700;
export const slateQuery = (loopId: string) =>
  queryOptions({
    queryKey: ['slates', loopId],
    queryFn: ({ signal }) => call(slateRoutes.latest, { params: { loopId }, signal }),
    refetchInterval: ({ state }) => (state.data?.slate?.state === 'running' ? POLL_MS : false),
  });

function useChanged() {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: ['slates'] });
    void client.invalidateQueries({ queryKey: ['interviews'] });
  };
}

export function useStartSlate(loopId: string, version: number) {
  const onSettled = useChanged();
  return useMutation({
    mutationFn: (applicationIds: string[]) =>
      call(slateRoutes.start, { params: { loopId }, body: { version, applicationIds } }),
    onSettled,
  });
}

export function useSlateStep(loopId: string, { id: slateId }: Pick<Slate, 'id'>, step: 'cancel' | 'accept') {
  const onSettled = useChanged();
  return useMutation({
    mutationFn: () => call(slateRoutes[step], { params: { loopId }, body: { slateId } }),
    onSettled,
  });
}
