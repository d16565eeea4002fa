import { guideRoutes, type TeamAnswerChange } from '@loopwright/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api.ts';

/** Guides, briefs, decks and rounds: small, and changed only by a new build. */
export const guidesQuery = () =>
  queryOptions({
    queryKey: ['guides', 'list'],
    queryFn: ({ signal }) => call(guideRoutes.list, { signal }),
    staleTime: 10 * 60_000,
  });

export const candidateQuestionsQuery = () =>
  queryOptions({
    queryKey: ['guides', 'candidate-questions'],
    queryFn: ({ signal }) => call(guideRoutes.candidateQuestions, { signal }),
  });

export function useAnswer() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: TeamAnswerChange) => call(guideRoutes.answer, { body }),
    onSettled: () => client.invalidateQueries({ queryKey: ['guides', 'candidate-questions'] }),
  });
}
