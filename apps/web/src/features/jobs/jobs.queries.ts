import { type Job, type JobChange, type JobDraft, jobRoutes, type JobTeam } from '@loopwright/contracts';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api.ts';
import { byCursor } from '../../platform/paging.ts';

export type JobFilter = { status?: 'open' | 'closed' | undefined; search?: string | undefined };

export const jobsQuery = (filter: JobFilter) =>
  infiniteQueryOptions({
    queryKey: ['jobs', 'list', filter],
    queryFn: ({ pageParam, signal }) => call(jobRoutes.list, { query: { ...filter, cursor: pageParam }, signal }),
    ...byCursor,
  });

export const jobQuery = (jobId: string) =>
  queryOptions({
    queryKey: ['jobs', 'job', jobId],
    queryFn: ({ signal }) => call(jobRoutes.read, { params: { jobId }, signal }),
  });

/** After a write the new job is known; lists are asked again. */
export function useJobSaved() {
  const client = useQueryClient();
  return (job: Job) => {
    client.setQueryData(jobQuery(job.id).queryKey, job);
    void client.invalidateQueries({ queryKey: ['jobs', 'list'] });
  };
}

export const sendJob = (draft: JobDraft) => call(jobRoutes.create, { body: draft });

export function useChangeJob(jobId: string) {
  const onSuccess = useJobSaved();
  return useMutation({
    mutationFn: (change: JobChange) => call(jobRoutes.change, { params: { jobId }, body: change }),
    onSuccess,
  });
}

export function useChangeTeam(jobId: string) {
  const onSuccess = useJobSaved();
  return useMutation({
    mutationFn: (team: JobTeam) => call(jobRoutes.changeTeam, { params: { jobId }, body: team }),
    onSuccess,
  });
}
