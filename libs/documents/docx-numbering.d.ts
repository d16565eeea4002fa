import type { Watch } from './watch.ts';
/** Gives paragraphs of numbered lists the marker that a reader sees. Counts, so it is asked once per paragraph. */
export interface Numbering {
    markerOf(list: string, level: number): string;
}
/** @param bytes `word/numbering.xml`, where the document has one */
export declare function readNumbering(bytes: Uint8Array | undefined, watch: Watch): Numbering;
