import {
  guideRoutes,
  interviewRoutes,
  type Loop,
  type LoopDraft,
  type LoopFollowing,
  loopRoutes,
  questionRoutes,
} from '@loopwright/contracts';
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { call, isProblem } from '../../platform/api.ts';
import { byCursor } from '../../platform/paging.ts';
import { type Edit, planOf } from './plan.ts';

export const loopQuery = (jobId: string) =>
  queryOptions({
    queryKey: ['loops', 'job', jobId],
    queryFn: async ({ signal }) => (await call(loopRoutes.ofJob, { params: { jobId }, signal })).loop,
  });

/** Sessions that can be added to any loop. */
export const roundsQuery = () =>
  queryOptions({
    queryKey: ['guides', 'list'],
    queryFn: ({ signal }) => call(guideRoutes.list, { signal }),
    select: ({ rounds }) => rounds,
    staleTime: 10 * 60_000,
  });

/** `version` is in the key: what a swap costs depends on the whole plan. */
export const alternativesQuery = (loop: Pick<Loop, 'id' | 'version'>, session: string, question?: string) =>
  queryOptions({
    queryKey: ['loops', 'alternatives', loop.id, loop.version, session, question],
    queryFn: ({ signal }) =>
      call(loopRoutes.alternatives, { params: { loopId: loop.id }, query: { session, question }, signal }),
  });

/** Approved questions that fit a stage and level. */
export const fittingQuery = (stage: string, level: string, search: string | undefined) =>
  infiniteQueryOptions({
    ...byCursor,
    queryKey: ['questions', 'list', { stage, level, search, status: 'approved', limit: 20 }],
    queryFn: ({ pageParam, signal }) =>
      call(questionRoutes.list, {
        query: { stage, level, search, status: 'approved', limit: 20, cursor: pageParam },
        signal,
      }),
    placeholderData: keepPreviousData,
  });

/** The server's own copy; edits that it has not answered are laid over it on screen and never written into it. */
export function useServerLoop(jobId: string) {
  const client = useQueryClient();
  const { queryKey } = loopQuery(jobId);
  return {
    now: (): Loop => client.getQueryData(queryKey)!,
    set: (loop: Loop) => {
      client.setQueryData(queryKey, loop);
      void client.invalidateQueries({ queryKey: ['jobs', 'list'] });
    },
  };
}

/** `onStarted`: the screen that asked for it is gone by then. */
export function useStartLoop(jobId: string, onStarted: () => void) {
  const { set } = useServerLoop(jobId);
  return useMutation({
    mutationFn: (draft: LoopDraft) => call(loopRoutes.start, { params: { jobId }, body: draft }),
    onSuccess: (loop) => {
      set(loop);
      onStarted();
    },
  });
}

/** Writes to one loop go one after the other, each on the version that the one before it left. */
export const oneByOne = (loopId: string) => ({ id: `loop ${loopId}` });
export const editKey = (loopId: string) => ['loops', 'edit', loopId];

export function useSaveEdit({ id, jobId }: Loop, onError: (error: Error, edit: Edit) => void) {
  const server = useServerLoop(jobId);
  return useMutation({
    mutationKey: editKey(id),
    scope: oneByOne(id),
    mutationFn: (edit: Edit) => {
      const now = server.now();
      const body = { plan: edit.apply(planOf(now)), version: now.version };
      return call(loopRoutes.change, { params: { loopId: id }, body });
    },
    onSuccess: server.set,
    onError,
  });
}

/** A draft that went on meanwhile is shown as it is now, so that trying again starts from it. */
function useOnCurrent({ id, jobId }: Loop, write: (now: Loop) => Promise<Loop>) {
  const server = useServerLoop(jobId);
  return useMutation({
    scope: oneByOne(id),
    mutationFn: () => write(server.now()),
    onSuccess: server.set,
    onError: (error) => {
      if (isProblem(error, 'version.stale') && error.current) server.set(error.current as Loop);
    },
  });
}

export const usePublish = (loop: Loop, note: string) =>
  useOnCurrent(loop, ({ id, version }) =>
    call(loopRoutes.publish, { params: { loopId: id }, body: { version, ...(note.trim() && { note: note.trim() }) } }),
  );

/** Interviews that stayed with an earlier version than this one. */
export const behindQuery = (loopId: string, version: number) =>
  queryOptions({
    queryKey: ['loops', 'behind', loopId, version],
    queryFn: async ({ signal }) => (await call(interviewRoutes.behind, { params: { loopId }, signal })).items,
  });

export function useFollow(loopId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: LoopFollowing) => call(interviewRoutes.follow, { params: { loopId }, body }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['interviews'] });
      return client.invalidateQueries({ queryKey: ['loops', 'behind', loopId] });
    },
  });
}

/** Takes the server's newer copy in place of the one at hand. */
export const useTakeTheirs = ({ jobId }: Loop) => useServerLoop(jobId).set;
