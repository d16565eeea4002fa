import { type Block } from './block.ts';
import type { Watch } from './watch.ts';
/** One line as it is seen. */
export interface Line {
    text: string;
    /** 1-based, in the place of the document. */
    line: number;
    /** Columns of blank space before the text. */
    indent: number;
    /** Blank space stands above it. */
    gap: boolean;
    /** Heading level where the size of the type shows one. */
    heading?: number;
    /** Characters that fit on a line here; 0 when lines are not wrapped. */
    width: number;
    /** All of it is set in a font of its own. */
    bold?: boolean;
    /** The share of the width from which a line counts as full; measured type is less even than typed text. */
    full: number;
}
/** Lines → blocks: markers become items, wrapped lines become one paragraph again. Linear in the text. */
export declare function blocksOfLines(lines: readonly Line[], watch: Watch): Block[];
/** "**text**" and "__text__", as Markdown pasted into a text still has them. */
export declare function stripBold(text: string): {
    text: string;
    bold: boolean;
};
