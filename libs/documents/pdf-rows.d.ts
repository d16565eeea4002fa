import type { Page } from './pdf-words.ts';
/** Words on one baseline without a wide gap between them. */
export interface Segment {
    text: string;
    left: number;
    right: number;
    /** The baseline, in points from the top of the page. */
    y: number;
    /** Height of the type. */
    size: number;
    /** The font of most of it. */
    font: string;
    /** Characters in that font, less those in others. */
    lead: number;
}
/** The words of a page in segments, from the top down, and from the left within a line. */
export declare function segmentsOf({ words }: Page): Segment[];
/** The value in the middle; 0 of nothing. */
export declare function middle(values: readonly number[]): number;
