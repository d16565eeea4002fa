import type { Watch } from './watch.ts';
/** What a paragraph has from its style. */
export interface Style {
    /** 1–6, or 0 for no heading. */
    heading: number;
    bold: boolean;
    contents: boolean;
    list: string | undefined;
    level: number;
}
/** @param bytes `word/styles.xml`, where the document has one */
export declare function readStyles(bytes: Uint8Array | undefined, watch: Watch): (id: string) => Style;
