import type { Block } from './block.ts';
import type { Piece } from './lift.ts';
import type { ChoiceGroup } from './options.ts';
import type { Recognised } from './recognise.ts';
/** A question with the pieces that belong to it. */
export interface Asked {
    at: number;
    piece: Piece;
    section: string | null;
    confidence: number;
    choices: ChoiceGroup | undefined;
    /** More of the prompt: the code that it speaks of, the rest of a scenario. */
    more: Block[];
    intent: Piece[];
    key: Piece[];
    /** What a label says is the answer. */
    answer: Piece[];
    /** What stands below without a label. */
    loose: Piece[];
}
export interface Attached {
    asked: Asked[];
    /** Pieces that belong to no question, in order. */
    left: number[];
    /** Pieces of a part that holds the answers to questions above. */
    keys: Piece[];
}
/** Gives every question what stands below it, up to the next question or heading. */
export declare function attach(found: Recognised): Attached;
