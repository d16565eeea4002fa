import {
  type InterviewChange,
  type InterviewDraft,
  type InterviewDrafts,
  interviewRoutes,
  type ScheduleSlot,
} from '@loopwright/contracts';
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api.ts';

/** The interviews of one application, and the sessions of its loop that have none. */
export const scheduleQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['interviews', 'schedule', applicationId],
    queryFn: ({ signal }) => call(interviewRoutes.ofApplication, { params: { applicationId }, signal }),
  });

export const conflictsQuery = (applicationId: string, slots: readonly ScheduleSlot[]) =>
  queryOptions({
    queryKey: ['interviews', 'conflicts', applicationId, slots],
    queryFn: ({ signal }) =>
      call(interviewRoutes.conflicts, { params: { applicationId }, body: { slots: [...slots] }, signal }),
    placeholderData: keepPreviousData,
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

export function useScheduleLoop(applicationId: string) {
  const onSuccess = useScheduleChanged();
  return useMutation({
    mutationFn: (drafts: InterviewDrafts) =>
      call(interviewRoutes.scheduleLoop, { params: { applicationId }, body: drafts }),
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
