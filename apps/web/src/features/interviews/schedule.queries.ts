import { type InterviewChange, type InterviewDraft, interviewRoutes, loopRoutes } from '@loopwright/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api.ts';

/** The interviews of one application, and the sessions of its loop that have none. */
export const scheduleQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['interviews', 'schedule', applicationId],
    queryFn: ({ signal }) => call(interviewRoutes.ofApplication, { params: { applicationId }, signal }),
  });

/** The loop of a job: its sessions stand in the order in which they are meant. */
export const loopOrderQuery = (jobId: string) =>
  queryOptions({
    queryKey: ['loops', 'job', jobId],
    queryFn: async ({ signal }) => (await call(loopRoutes.ofJob, { params: { jobId }, signal })).loop,
    select: (loop) => loop?.sessions.map(({ id }) => id) ?? [],
    retry: false,
  });

function useScheduleChanged() {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: ['interviews'] });
    void client.invalidateQueries({ queryKey: ['scorecards'] });
  };
}

export function useSchedule(applicationId: string) {
  const onSuccess = useScheduleChanged();
  return useMutation({
    mutationFn: (draft: InterviewDraft) => call(interviewRoutes.schedule, { params: { applicationId }, body: draft }),
    onSuccess,
  });
}

export function useChangeInterview(interviewId: string) {
  const onSuccess = useScheduleChanged();
  return useMutation({
    mutationFn: (change: InterviewChange) => call(interviewRoutes.change, { params: { interviewId }, body: change }),
    onSuccess,
  });
}
