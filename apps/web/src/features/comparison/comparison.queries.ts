import { candidateRoutes, comparisonRoutes, type DecisionDraft, scorecardRoutes } from '@loopwright/contracts';
import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api.ts';

export const comparisonQuery = (jobId: string, applications: readonly string[]) =>
  queryOptions({
    queryKey: ['comparison', 'of', jobId, applications],
    queryFn: ({ signal }) =>
      call(comparisonRoutes.compare, { params: { jobId }, query: { applications: applications.join(',') }, signal }),
    placeholderData: keepPreviousData,
  });

/** Applications of a job, to choose from. */
export const choiceQuery = (jobId: string) =>
  queryOptions({
    queryKey: ['candidates', 'applications', jobId, 'to compare'],
    queryFn: ({ signal }) => call(candidateRoutes.applications, { params: { jobId }, query: { limit: 100 }, signal }),
  });

/** To find the reader's own card that is still due. */
export const seatsQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['scorecards', 'of-application', applicationId],
    queryFn: ({ signal }) => call(scorecardRoutes.ofApplication, { params: { applicationId }, signal }),
  });

export const decisionsQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['comparison', 'decisions', applicationId],
    queryFn: ({ signal }) => call(comparisonRoutes.decisions, { params: { applicationId }, signal }),
  });

export const sendDecision = (applicationId: string, draft: DecisionDraft) =>
  call(comparisonRoutes.decide, { params: { applicationId }, body: draft });

/** A decision moves the application, so lists and the job's counts are asked again too. */
export function useDecisionRecorded() {
  const client = useQueryClient();
  return () => {
    for (const key of ['comparison', 'candidates', 'jobs']) void client.invalidateQueries({ queryKey: [key] });
  };
}
