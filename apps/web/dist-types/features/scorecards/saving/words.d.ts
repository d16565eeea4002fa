import type { Answer } from '@loopwright/contracts';
/** What an interviewer says about one subject. */
export type Words = Pick<Answer, 'rating' | 'absence' | 'note'>;
export declare const blank: Words;
export declare const wordsOf: ({ rating, absence, note }: Words) => Words;
export declare const sameWords: (one: Words, other: Words) => boolean;
export declare const isJudged: ({ rating, absence }: Words) => boolean;
/**
 * Brings together two changes of the same words. Null when both changed the same part in different ways: then a person
 * has to choose, and nothing is dropped.
 */
export declare function merge(base: Words, mine: Words, theirs: Words): Words | null;
/** Both notes, one under the other, where someone wants to keep both. */
export declare function joinNotes(mine: string, theirs: string): string;
