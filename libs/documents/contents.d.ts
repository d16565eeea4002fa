import type { Piece } from './lift.ts';
import type { Place } from './sections.ts';
/** Items of lists whose texts come again further down, with something below them: a table of contents without a name. */
export declare function repeatedContents(pieces: readonly Piece[], places: readonly Place[]): Set<number>;
