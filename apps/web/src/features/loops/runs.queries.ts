import { type AssemblyRun, type Loop, type LoopAssembly, loopRoutes, type RunEnding } from '@loopwright/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call, isProblem } from '../../platform/api.ts';
import { oneByOne, useServerLoop } from './loops.queries.ts';

const POLL_MS = 700;
const runKey = (loopId: string) => ['loops', 'run', loopId];

/** The run of the assembler that is under way, whoever began it. `awaited`: one is expected. */
export const runQuery = (loopId: string, awaited: boolean) =>
  queryOptions({
    queryKey: runKey(loopId),
    queryFn: async ({ signal }) => (await call(loopRoutes.run, { params: { loopId }, signal })).run,
    refetchInterval: ({ state }) => (awaited || state.data ? POLL_MS : false),
  });

/** How a run is asked for: as near to the present loop as can be, or the best whatever changes. */
export type Asked = Pick<LoopAssembly, 'anew'>;

export function useAssemble({ id, jobId }: Loop) {
  const client = useQueryClient();
  const server = useServerLoop(jobId);
  return useMutation({
    scope: oneByOne(id),
    mutationFn: ({ anew }: Asked) =>
      call(loopRoutes.assemble, {
        params: { loopId: id },
        body: { version: server.now().version, ...(anew && { anew }) },
      }),
    onSuccess: async (loop) => {
      server.set(loop);
      // A question about the run that is still on its way would bring it back.
      await client.cancelQueries({ queryKey: runKey(id) });
      client.setQueryData<AssemblyRun | null>(runKey(id), null);
    },
    onError: (error) => {
      if (isProblem(error, 'version.stale') && error.current) server.set(error.current as Loop);
      // Where the answer was lost on its way the run may go on; where another is under way it is shown.
      return client.invalidateQueries({ queryKey: runKey(id) });
    },
  });
}

export function useEndRun(loopId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: RunEnding) => call(loopRoutes.endRun, { params: { loopId }, body }),
    onSuccess: ({ run }) => client.setQueryData<AssemblyRun | null>(runKey(loopId), run),
    onError: () => client.invalidateQueries({ queryKey: runKey(loopId) }),
  });
}

/** Reads the loop again; answers how it was on screen and how it is now. */
export function useReloaded({ jobId }: Loop) {
  const server = useServerLoop(jobId);
  return async (): Promise<{ before: Loop; after: Loop | null }> => {
    const before = server.now();
    const { loop: after } = await call(loopRoutes.ofJob, { params: { jobId } });
    if (after) server.set(after);
    return { before, after };
  };
}
