/** Lists that come page by page. */
import type { InfiniteData } from '@tanstack/react-query';
type ListPage<T> = {
    items: T[];
    nextCursor: string | null;
    total: number;
};
/** Spread into `infiniteQueryOptions`; the query function then gets the cursor as `pageParam`. */
export declare const byCursor: {
    initialPageParam: string | undefined;
    getNextPageParam: (last: {
        nextCursor: string | null;
    }) => string | undefined;
};
export declare const rowsOf: <T>(data: InfiniteData<ListPage<T>> | undefined) => T[];
type InfiniteQuery<T> = {
    data: InfiniteData<ListPage<T>> | undefined;
    fetchNextPage: () => unknown;
    isFetchingNextPage: boolean;
};
/** What `Pagination` needs, apart from the noun. */
export declare const moreOf: <T>(query: InfiniteQuery<T>) => {
    shown: number;
    total: number;
    onMore: () => undefined;
    busy: boolean;
};
export {};
