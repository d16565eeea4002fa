import type { Limits } from './limits.ts';
/** Keeps one reading within its limits. Parsers ask it as they go. */
export interface Watch {
    readonly limits: Limits;
    readonly signal: AbortSignal | undefined;
    /** Milliseconds left; at least 0. */
    left(): number;
    /**
     * @throws {DocumentFault} `too-slow` once the time is used up
     * @throws the signal's reason once it is aborted
     */
    check(): void;
    /** Counts one more paragraph, item, row or value, and checks. `where` ends the sentence of the fault. */
    count(where: string): void;
    /** Lets the event loop turn, so that a signal can arrive, and checks. */
    pause(): Promise<void>;
}
export declare function startWatch(limits: Limits, signal?: AbortSignal): Watch;
