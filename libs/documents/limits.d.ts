/** How much one document may ask for. */
export interface Limits {
    /** Bytes of the document. */
    bytes: number;
    /** Bytes of what is unpacked from it. */
    inflatedBytes: number;
    /** Unpacked over packed bytes of one part of an archive. */
    ratio: number;
    /** Levels of nesting: elements, lists, keys. */
    depth: number;
    /** Paragraphs, items, rows and values. */
    blocks: number;
    /** Characters of a text whose format is slow to parse: Markdown, and YAML for an eighth of it. */
    characters: number;
    /** Pages of a PDF. */
    pages: number;
    /** Wall milliseconds for the whole reading. */
    milliseconds: number;
}
export declare const defaultLimits: Limits;
