import type { Token } from 'markdown-it';
/** One line of a paragraph, without its marks of emphasis. */
export interface InlineLine {
    text: string;
    bold: boolean;
    link: boolean;
    /** Lines below the first line of the paragraph. */
    offset: number;
    /** The author asked for a new line behind it. */
    hard: boolean;
}
/** The text of a paragraph, line by line. */
export declare function inlineLines(children: readonly Token[]): InlineLine[];
/** Joins lines that only an editor's width broke; a label, a marker or a question begins a paragraph of its own. */
export declare function paragraphsOf(lines: readonly InlineLine[]): InlineLine[];
