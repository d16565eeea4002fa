/** Lists that come page by page. */
import type { InfiniteData } from '@tanstack/react-query';

type ListPage<T> = { items: T[]; nextCursor: string | null; total: number };

/** Spread into `infiniteQueryOptions`; the query function then gets the cursor as `pageParam`. */
export const byCursor = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last: { nextCursor: string | null }) => last.nextCursor ?? undefined,
};

/** All pages of a short list, for whoever needs it whole. */
export async function everyPage<T>(load: (cursor: string | undefined) => Promise<ListPage<T>>) {
  const items: T[] = [];
  for (let cursor: string | undefined; ;) {
    const next = await load(cursor);
    items.push(...next.items);
    if (next.nextCursor === null) return { items };
    cursor = next.nextCursor;
  }
}

export const rowsOf = <T>(data: InfiniteData<ListPage<T>> | undefined): T[] =>
  data?.pages.flatMap((each) => each.items) ?? [];

type InfiniteQuery<T> = {
  data: InfiniteData<ListPage<T>> | undefined;
  fetchNextPage: () => unknown;
  isFetchingNextPage: boolean;
};
/** What `Pagination` needs, apart from the noun. */
export const moreOf = <T>(query: InfiniteQuery<T>) => ({
  shown: rowsOf(query.data).length,
  total: query.data?.pages.at(-1)?.total ?? 0,
  onMore: () => void query.fetchNextPage(),
  busy: query.isFetchingNextPage,
});
