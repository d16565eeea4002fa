import { homeRoutes, interviewRoutes, jobRoutes, scorecardRoutes } from '@loopwright/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../platform/api.ts';

/** The signed-in person's interviews from an instant on. */
export const myInterviewsQuery = (from: string) =>
  queryOptions({
    queryKey: ['interviews', 'mine', from],
    queryFn: ({ signal }) => call(interviewRoutes.mine, { query: { from }, signal }),
    refetchInterval: 5 * 60_000,
    placeholderData: keepPreviousData,
  });

export const dueCardsQuery = () =>
  queryOptions({
    queryKey: ['scorecards', 'due'],
    queryFn: ({ signal }) => call(scorecardRoutes.due, { signal }),
    refetchInterval: 5 * 60_000,
  });

/** Below no feature's key: it changes with interviews, cards and decisions alike, so it is asked anew on arrival. */
export const waitingQuery = () =>
  queryOptions({
    queryKey: ['waiting'],
    queryFn: ({ signal }) => call(homeRoutes.waiting, { signal }),
    refetchInterval: 5 * 60_000,
    refetchOnMount: 'always',
  });

export const openJobsQuery = () =>
  queryOptions({
    queryKey: ['jobs', 'list', 'for home'],
    queryFn: ({ signal }) => call(jobRoutes.list, { query: { status: 'open', limit: 50 }, signal }),
  });
