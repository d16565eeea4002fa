import type { Piece } from './lift.ts';
/** A choice as it is written, and whether it is marked as the right one. */
export interface WrittenChoice {
    text: string;
    marked: boolean;
    /** 1 for "A)", where letters are written. */
    letter: number | undefined;
}
/** Takes the mark off a choice. */
export declare function readChoice(text: string, letter?: number): WrittenChoice;
export declare function choiceOfPiece({ block, text, letter }: Piece): WrittenChoice;
/** A choice that alone is bold is the right one. */
export declare function markBold(choices: WrittenChoice[], pieces: readonly Piece[]): WrittenChoice[];
/** "… A) one B) two C) three" on one line → what stands before, and the choices. */
export declare function splitInline(text: string): {
    before: string;
    choices: WrittenChoice[];
} | undefined;
