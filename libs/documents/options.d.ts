import { type WrittenChoice } from './choices.ts';
import type { Piece } from './lift.ts';
import type { Place } from './sections.ts';
/** The choices of one question. */
export interface ChoiceGroup {
    choices: WrittenChoice[];
    /** Indices of the pieces that hold them. */
    members: number[];
    /** The prompt without the choices, when they stand on its line. */
    before?: string;
}
/** Choices by the index of the piece that asks. */
export declare function findChoices(pieces: readonly Piece[], places: readonly Place[]): Map<number, ChoiceGroup>;
