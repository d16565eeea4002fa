import {
  type Question,
  type QuestionFacet,
  questionBankRoutes,
  questionHistoryRoutes,
  questionRoutes,
  type RouteOutput,
  type SimilarTo,
} from '@loopwright/contracts';
import {
  type InfiniteData,
  infiniteQueryOptions,
  keepPreviousData,
  type QueryClient,
  queryOptions,
  useQuery,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query';
import { call } from '../../platform/api.ts';
import { questionQuery } from '../../platform/bank.ts';
import { byCursor } from '../../platform/paging.ts';
import type { BankFilter } from './bank-search.ts';

/** What was found stays on screen until the next answer, so that typing and filtering never empty the list. */
export const bankQuery = (filter: BankFilter) =>
  infiniteQueryOptions({
    ...byCursor,
    queryKey: ['questions', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      call(questionRoutes.list, { query: { ...filter, cursor: pageParam } as never, signal }),
    placeholderData: keepPreviousData,
  });

export type BankPage = RouteOutput<typeof questionRoutes.list>;
export type BankQuery = UseInfiniteQueryResult<InfiniteData<BankPage>>;

/** The answer to a write is the newest there is; lists are asked anew when they are next looked at. */
export function takeQuestion(client: QueryClient, question: Question): void {
  client.setQueryData(questionQuery(question.id).queryKey, question);
  void client.invalidateQueries({ queryKey: ['questions', 'list'] });
  void client.invalidateQueries({ queryKey: ['questions', 'about', question.id] });
}

const factsQuery = () =>
  queryOptions({
    queryKey: ['questions', 'list', 'facts'],
    queryFn: ({ signal }) => call(questionRoutes.list, { query: { limit: 1 }, signal }),
    staleTime: 60_000,
  });
/** How many drafts of others wait for the reader's word; asked again whenever a question changes. */
export function useWaiting(asked: boolean): number {
  const { data } = useQuery({
    queryKey: ['questions', 'list', 'waiting'],
    queryFn: ({ signal }) => call(questionRoutes.list, { query: { waiting: 'me', limit: 1 }, signal }),
    enabled: asked,
  });
  return data?.total ?? 0;
}
/** Topics or tags in use, the most used first. */
export function useKnownSlugs(facet: Extract<QuestionFacet, 'topic' | 'tag'>): readonly string[] {
  const { data } = useQuery(factsQuery());
  return Object.entries(data?.facets[facet] ?? {})
    .sort(([one, n], [other, m]) => m - n || one.localeCompare(other))
    .map(([slug]) => slug);
}

/** What the question said in each of its versions, newest first. */
export const versionsQuery = (questionId: string) =>
  queryOptions({
    queryKey: ['questions', 'about', questionId, 'versions'],
    queryFn: ({ signal }) => call(questionHistoryRoutes.versions, { params: { questionId }, signal }),
  });

/** A version never changes once it is there, so it lies beside what writes ask for anew. */
export const versionQuery = (questionId: string, version: number) =>
  queryOptions({
    queryKey: ['questions', 'version', questionId, version],
    queryFn: ({ signal }) => call(questionHistoryRoutes.version, { params: { questionId, version }, signal }),
    staleTime: Infinity,
  });

export const usageQuery = (questionId: string) =>
  queryOptions({
    queryKey: ['questions', 'about', questionId, 'usage'],
    queryFn: ({ signal }) => call(questionHistoryRoutes.usage, { params: { questionId }, signal }),
  });

export const usesQuery = (questionId: string) =>
  queryOptions({
    queryKey: ['questions', 'about', questionId, 'uses'],
    queryFn: ({ signal }) => call(questionHistoryRoutes.uses, { params: { questionId }, signal }),
  });

/** The questions nearest to a text; asked anew when the text changes, not with every save of a draft. */
export const nearQuery = (text: SimilarTo) =>
  queryOptions({
    queryKey: ['questions', 'near', text],
    queryFn: ({ signal }) => call(questionBankRoutes.similar, { body: text, signal }),
    staleTime: 60_000,
    gcTime: 60_000,
  });
