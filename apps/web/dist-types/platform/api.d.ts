/** The only way to the API: one function over the contract's route objects. */
import { type Problem, type RefusalCode, type Route, type RouteInput, type RouteOutput } from '@loopwright/contracts';
/** `unreachable`: no answer came at all, so nobody knows whether the request was carried out. */
export type ProblemCode = RefusalCode | 'unreachable';
type Details = Partial<Pick<Problem, 'detail' | 'issues' | 'current' | 'requestId'>> & {
    status: number;
};
/** What the API refused. `issues` name fields by path; `current` is the server's copy when a write was stale. */
export declare class ApiProblem extends Error {
    readonly name = "ApiProblem";
    readonly status: number;
    readonly detail: string;
    readonly issues: NonNullable<Problem['issues']>;
    readonly current: unknown;
    readonly requestId: string | undefined;
    readonly code: ProblemCode;
    constructor(code: ProblemCode, details: Details);
}
/** Raised when a request was refused because the session has ended. */
export declare const sessionEnded: {
    raise: () => void;
    subscribe: (listener: () => void) => () => undefined;
};
/** `keepalive`: the request goes on when the page goes away; its body may have 64 kB at most. */
type Input<R extends Route> = RouteInput<R> & {
    signal?: AbortSignal;
    keepalive?: boolean;
};
/** Calls a route of the contract. Rejects with `ApiProblem`, and with `AbortError` when its signal was aborted. */
export declare function call<R extends Route>(route: R, input: Input<R>): Promise<RouteOutput<R>>;
/** Whether the API refused, with one of these codes where some are named. */
export declare const isProblem: <C extends ProblemCode = ProblemCode>(error: unknown, ...codes: C[]) => error is ApiProblem & {
    code: C;
};
export {};
