import type { Piece } from './lift.ts';
import { type Topic } from './topics.ts';
/** Where a piece stands. */
export interface Place {
    /** The nearest heading above that is no question. */
    section: string | null;
    topic: Topic | undefined;
    /** The nearest heading itself, and not only one further up, promises questions. */
    promised: boolean;
    /** The piece is itself such a heading. */
    isHeading: boolean;
}
/** Follows the headings of a document; where it has none, short lines without an end serve. */
export declare function trackSections(pieces: readonly Piece[], repeated: ReadonlySet<string>): Place[];
/** "What to expect" and "How it works" are headings. */
export declare function isHowTo(text: string): boolean;
