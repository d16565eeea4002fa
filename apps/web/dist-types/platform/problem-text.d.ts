export declare function problemText(error: unknown): string;
/** The id that lets an operator find this failure in the server's log. */
export declare const requestIdOf: (error: unknown) => string | undefined;
type Query = {
    error: unknown;
    refetch: () => unknown;
    isFetching: boolean;
};
/** The rest of an `ErrorPanel` for a query that failed: why, and how to try again. */
export declare const failureOf: (query: Query) => {
    why: string;
    requestId: string | undefined;
    onRetry: () => undefined;
    busy: boolean;
};
type Issue = {
    code?: string;
    format?: string;
    origin?: string;
    minimum?: number | bigint;
    maximum?: number | bigint;
    message: string;
};
/** Words for an issue that a contract's schema found in the browser. */
export declare function issueText(issue: Issue): string;
export {};
