import { questionRoutes, type RouteOutput } from '@loopwright/contracts';
import {
  type InfiniteData,
  infiniteQueryOptions,
  keepPreviousData,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query';
import { call } from '../../platform/api.ts';
import { byCursor } from '../../platform/paging.ts';
import type { BankFilter } from './bank-search.ts';

/** What was found stays on screen until the next answer, so that typing and filtering never empty the list. */
export const bankQuery = (filter: BankFilter) =>
  infiniteQueryOptions({
    ...byCursor,
    queryKey: ['questions', 'list', filter],
    queryFn: ({ pageParam, signal }) => call(questionRoutes.list, { query: { ...filter, cursor: pageParam }, signal }),
    placeholderData: keepPreviousData,
  });

export type BankPage = RouteOutput<typeof questionRoutes.list>;
export type BankQuery = UseInfiniteQueryResult<InfiniteData<BankPage>>;
