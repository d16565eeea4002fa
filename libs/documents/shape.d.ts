import type { Piece } from './lift.ts';
/** A piece with its score, and whether a label stands below it. */
export interface Scored {
    piece: Piece;
    score: number;
    answered: boolean;
}
/**
 * An author writes questions in one or two ways. What is written in a third way is less likely to be one.
 *
 * @returns what to add to the score of every piece
 */
export declare function habitWeights(scored: readonly (Scored | undefined)[]): number[];
