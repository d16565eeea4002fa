import type { Piece } from './lift.ts';
/** What an answer key at the end of a document says of one question. */
export interface KeyEntry {
    ordinal: number;
    /** "B", or the words of an answer. */
    text: string;
}
/** Reads "1. B", "1-B, 2-C", or numbered answers, from the pieces of a part called answers. */
export declare function readAnswerKey(pieces: readonly Piece[]): KeyEntry[];
/** Number and letter, several on a line. */
export declare function pairsIn(text: string): KeyEntry[];
