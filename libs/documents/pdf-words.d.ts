import type { Watch } from './watch.ts';
/** A piece of text and where it stands: points from the left and the top of the page, to its baseline. */
export interface Word {
    text: string;
    x: number;
    y: number;
    width: number;
    height: number;
    /** Tells the fonts of the document apart. */
    font: string;
}
export interface Page {
    width: number;
    height: number;
    words: Word[];
}
/**
 * Reads the pages of a PDF in a thread of its own, which is ended when time or memory run out.
 *
 * @throws {DocumentFault} `encrypted`, `broken`, `too-large`, `too-slow` or `zip-bomb`
 */
export declare function readWords(bytes: Uint8Array, watch: Watch): Promise<Page[]>;
