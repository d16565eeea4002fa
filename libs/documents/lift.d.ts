import type { Block } from './block.ts';
import { type Label } from './labels.ts';
/** A block with everything peeled off that is not said by it. */
export interface Piece {
    block: Block;
    /** Without marker, label, quotes and ornament. */
    text: string;
    label: Label | undefined;
    /** 3 of "3.", "Q3:", "Question 3". */
    ordinal: number | undefined;
    /** 2 of "B)". */
    letter: number | undefined;
    /** All of it stands in quotation marks. */
    quoted: boolean;
}
/** Peels every block; a label with a line of its own goes to the block behind it. */
export declare function liftBlocks(blocks: readonly Block[]): Piece[];
