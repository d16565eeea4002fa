import {
  type Application,
  type ApplicationDraft,
  type ApplicationStage,
  type CandidateChange,
  candidateRoutes,
  type CandidateSearch,
  jobRoutes,
} from '@loopwright/contracts';
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { call } from '../../platform/api.ts';
import { byCursor } from '../../platform/paging.ts';

export type ApplicationFilter = { stage?: ApplicationStage | undefined; search?: string | undefined };

export type CandidateFilter = Omit<Partial<CandidateSearch>, 'cursor' | 'limit'>;

export const candidatesQuery = (filter: CandidateFilter) =>
  infiniteQueryOptions({
    queryKey: ['candidates', 'list', filter],
    queryFn: ({ pageParam, signal }) => call(candidateRoutes.list, { query: { ...filter, cursor: pageParam }, signal }),
    placeholderData: keepPreviousData,
    ...byCursor,
  });

/** Jobs to choose from; those that the reader may see. */
export const jobChoicesQuery = () =>
  queryOptions({
    queryKey: ['jobs', 'list', 'to choose from'],
    queryFn: ({ signal }) => call(jobRoutes.list, { query: { limit: 100 }, signal }),
  });

export const applicationsQuery = (jobId: string, filter: ApplicationFilter) =>
  infiniteQueryOptions({
    queryKey: ['candidates', 'applications', jobId, filter],
    queryFn: ({ pageParam, signal }) =>
      call(candidateRoutes.applications, { params: { jobId }, query: { ...filter, cursor: pageParam }, signal }),
    ...byCursor,
  });

export const applicationQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['candidates', 'application', applicationId],
    queryFn: ({ signal }) => call(candidateRoutes.readApplication, { params: { applicationId }, signal }),
  });

/** After a write, lists of candidates and the counts of jobs are asked again. */
function useApplicationSaved() {
  const client = useQueryClient();
  return (application: Application) => {
    client.setQueryData(applicationQuery(application.id).queryKey, application);
    void client.invalidateQueries({ queryKey: ['candidates', 'applications'] });
    void client.invalidateQueries({ queryKey: ['candidates', 'list'] });
    void client.invalidateQueries({ queryKey: ['jobs', 'list'] });
  };
}

export function useAddCandidate(jobId: string) {
  const onSuccess = useApplicationSaved();
  return useMutation({
    mutationFn: (draft: ApplicationDraft) => call(candidateRoutes.apply, { params: { jobId }, body: draft }),
    onSuccess,
  });
}

export type Move = { id: string; stage: ApplicationStage; version: number };
export function useMove() {
  const onSuccess = useApplicationSaved();
  return useMutation({
    mutationFn: ({ id, stage, version }: Move) =>
      call(candidateRoutes.move, { params: { applicationId: id }, body: { stage, version } }),
    onSuccess,
  });
}

export function useChangeCandidate(application: Application) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: CandidateChange) =>
      call(candidateRoutes.change, { params: { candidateId: application.candidate.id }, body: change }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['candidates'] }),
  });
}
