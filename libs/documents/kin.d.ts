import type { Piece } from './lift.ts';
import type { Place } from './sections.ts';
/** Pieces that stand beside each other in one list, one numbering, or as headings of one level. */
export interface Kin {
    members: number[];
    /** Share of the members that read as questions. */
    share: number;
}
/** For every piece the group that it belongs to, if any. */
export declare function kinOf(pieces: readonly Piece[], places: readonly Place[]): (Kin | undefined)[];
