/** Questions of the bank as several features show them: one query for a whole question, and the words for its parts. */
import { questionRoutes } from '@loopwright/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from './api.ts';

export * from './bank-words.ts';

export const questionQuery = (questionId: string) =>
  queryOptions({
    queryKey: ['questions', 'one', questionId],
    queryFn: ({ signal }) => call(questionRoutes.read, { params: { questionId }, signal }),
    staleTime: 5 * 60_000,
  });
