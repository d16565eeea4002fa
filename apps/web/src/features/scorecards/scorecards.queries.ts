import { interviewRoutes, questionRoutes, rubricRoutes, type Scorecard, scorecardRoutes } from '@loopwright/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api.ts';
import { keptOnDevice } from './device-ports.ts';
import { forgetTicks, type Ticks, ticksOnDevice } from './ticks.ts';

/** The signed-in interviewer's own card, opened on the first call, and what this device holds of it. */
export const ownCardQuery = (interviewId: string, owner: string) =>
  queryOptions({
    queryKey: ['scorecards', 'own', interviewId],
    queryFn: async ({ signal }) => {
      const card = await call(scorecardRoutes.open, { params: { interviewId }, signal });
      return { card, ...(await keptOnDevice(owner, card.id)), ticks: await ticksOnDevice(owner, card.id) };
    },
    // While the card is being written, what is on screen is ahead of any answer.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

export const panelCardsQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['scorecards', 'of-application', applicationId],
    queryFn: ({ signal }) => call(scorecardRoutes.ofApplication, { params: { applicationId }, signal }),
  });

/** When the interviews of these cards are held; under the key that the schedule has too. */
export const heldQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['interviews', 'schedule', applicationId],
    queryFn: ({ signal }) => call(interviewRoutes.ofApplication, { params: { applicationId }, signal }),
  });

export const cardQuery = (scorecardId: string) =>
  queryOptions({
    queryKey: ['scorecards', 'one', scorecardId],
    queryFn: ({ signal }) => call(scorecardRoutes.read, { params: { scorecardId }, signal }),
  });

export const interviewOfCardQuery = (interviewId: string) =>
  queryOptions({
    queryKey: ['interviews', 'one', interviewId],
    queryFn: ({ signal }) => call(interviewRoutes.read, { params: { interviewId }, signal }),
  });

/** Only those who may see the kit get it; others read names from the question bank. */
export const kitOfCardQuery = (interviewId: string) =>
  queryOptions({
    queryKey: ['interviews', 'kit', interviewId],
    queryFn: ({ signal }) => call(interviewRoutes.kit, { params: { interviewId }, signal }),
    staleTime: 5 * 60_000,
  });

export const rubricsQuery = () =>
  queryOptions({
    queryKey: ['rubrics', 'list'],
    queryFn: ({ signal }) => call(rubricRoutes.list, { signal }),
    staleTime: 10 * 60_000,
  });

export const questionNameQuery = (questionId: string) =>
  queryOptions({
    queryKey: ['questions', 'name', questionId],
    queryFn: async ({ signal }) => (await call(questionRoutes.read, { params: { questionId }, signal })).content.title,
    staleTime: 10 * 60_000,
  });

/** `key` is chosen once for one submission, so that a repeated request does not submit twice. */
export function useSubmit(card: Pick<Scorecard, 'id' | 'interviewId'>, owner: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (key: string) => call(scorecardRoutes.submit, { params: { scorecardId: card.id }, body: { key } }),
    onSuccess: (submitted) => {
      void forgetTicks(owner, card.id);
      const ticks: Ticks = {};
      const own = { card: submitted, kept: new Map(), deviceWorks: true, ticks };
      client.setQueryData(ownCardQuery(card.interviewId, owner).queryKey, own);
      for (const key of ['scorecards', 'interviews', 'comparison'])
        void client.invalidateQueries({ queryKey: [key], predicate: ({ queryKey }) => queryKey[1] !== 'own' });
    },
  });
}
