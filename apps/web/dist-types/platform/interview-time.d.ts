export type Phase = 'before' | 'running' | 'late' | 'over';
export type Held = {
    startsAt: string;
    minutes: number;
};
export declare const endOf: ({ startsAt, minutes }: Held) => number;
/** Where a session stands; for an hour after its end people may still be talking. */
export declare function phaseOf(held: Held, now: number): Phase;
/** "24:10 left", "6 min over", "starts in 2 h 5 min". Never a deadline: nothing happens at the end. */
export declare function clockWords(held: Held, now: number): string;
/** The same without seconds, for places that are not watched. */
export declare function momentWords(held: Held, now: number): string;
export declare function spanWords(span: number): string;
