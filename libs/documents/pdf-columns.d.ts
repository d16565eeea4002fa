import type { Segment } from './pdf-rows.ts';
/** Segments in the order in which they are read, with the column that each stands in. */
export interface Placed extends Segment {
    /** Left and right edge of the column. */
    from: number;
    to: number;
    /** Tells columns and bands apart: a paragraph does not go on across one. */
    band: number;
}
/**
 * Puts the segments of a page into reading order: down the left column, then down the right.
 *
 * What crosses the gutter, such as a title, ends the columns above it.
 */
export declare function inReadingOrder(segments: readonly Segment[], width: number): Placed[];
