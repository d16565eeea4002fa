import { type InterviewingChange, interviewingRoutes } from '@loopwright/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api.ts';

export const interviewingQuery = (userId: string) =>
  queryOptions({
    queryKey: ['people', 'interviewing', userId],
    queryFn: ({ signal }) => call(interviewingRoutes.read, { params: { userId }, signal }),
  });

export function useSetInterviewing(userId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: InterviewingChange) => call(interviewingRoutes.change, { params: { userId }, body }),
    // Also after a refusal: someone else may have set it.
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['people', 'interviewing'] });
      void client.invalidateQueries({ queryKey: ['panels'] });
      void client.invalidateQueries({ queryKey: ['interviews', 'conflicts'] });
    },
  });
}
