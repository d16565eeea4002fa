import type { Reason } from './document.ts';
import type { Piece } from './lift.ts';
import { type ChoiceGroup } from './options.ts';
import { type Place } from './sections.ts';
/** What every piece of a document turned out to be. */
export interface Recognised {
    pieces: readonly Piece[];
    places: readonly Place[];
    /** Confidence of the pieces that are questions. */
    questions: ReadonlyMap<number, number>;
    /** Why pieces that looked like questions are none. */
    refused: ReadonlyMap<number, Reason>;
    choices: ReadonlyMap<number, ChoiceGroup>;
    /** Pieces that only repeat: buttons, captions. */
    repeated: ReadonlySet<string>;
}
/** Finds the questions: scores every piece, weighs the habits of the author, and takes out what is asked for other ends. */
export declare function recognise(pieces: readonly Piece[]): Recognised;
