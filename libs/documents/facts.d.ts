import type { Kin } from './kin.ts';
import type { Label } from './labels.ts';
import type { Piece } from './lift.ts';
import { type Opening, questionMark } from './openings.ts';
import { type Place } from './sections.ts';
/** What is known about a piece beyond its words. */
export interface Surroundings {
    place: Place;
    kin: Kin | undefined;
    /** Choices stand below. */
    hasChoices: boolean;
    /** A label such as "Answer:" or "Description:" stands below. */
    answered: boolean;
    /** Prose or code stands below. */
    followed: boolean;
    /** It stands in an answer that began with a label. */
    inAnswer: boolean;
    /** The heading above it, or the item that it is set under, is a question. */
    underQuestion: boolean;
}
/** What the rules of evidence look at. */
export interface Facts {
    text: string;
    opening: Opening;
    words: Words;
    form: Form;
    near: Neighbours;
    around: Surroundings;
}
interface Words {
    mark: ReturnType<typeof questionMark>;
    /** The mark stands where a question ends. */
    marked: boolean;
    /** Something in the words asks or tells. */
    says: boolean;
    /** An order, without a question mark. */
    order: boolean;
    /** "How to …", "What to expect": a heading. */
    howTo: boolean;
    /** Nothing asks, tells or leaves a gap. */
    states: boolean;
    /** The full stop, colon or semicolon at its end. */
    ends: string;
    endsOpen: boolean;
    bare: boolean;
    explains: boolean;
}
interface Form {
    label: Label | undefined;
    ordinal: number | undefined;
    letter: number | undefined;
    quoted: boolean;
    heading: boolean;
    bold: boolean;
    term: boolean;
    link: boolean;
    /** Its form sets it apart from running text. */
    setOff: boolean;
    /** Nothing does. */
    plain: boolean;
    /** A heading, an item, a summary or a line in bold. */
    topLevel: boolean;
}
interface Neighbours {
    /** Most of those beside it read as questions. */
    many: boolean;
    /** Hardly any of those beside it do. */
    few: boolean;
    inQuestions: boolean;
    inAdvice: boolean;
    promised: boolean;
}
export declare function factsOf(piece: Piece, around: Surroundings): Facts;
export {};
