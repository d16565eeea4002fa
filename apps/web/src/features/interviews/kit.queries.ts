import { interviewRoutes } from '@loopwright/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../platform/api.ts';

/** Questions and rubric never change once the loop is published; time and panel of the interview may. */
export const kitQuery = (interviewId: string) =>
  queryOptions({
    queryKey: ['interviews', 'kit', interviewId],
    queryFn: ({ signal }) => call(interviewRoutes.kit, { params: { interviewId }, signal }),
    staleTime: 5 * 60_000,
  });
