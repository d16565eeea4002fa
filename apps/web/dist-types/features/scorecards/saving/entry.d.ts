/** One answer on its way from the screen to the server: every step it can take, as plain functions. */
import type { Answer, AnswerChange } from '@loopwright/contracts';
import { type Words } from './words.ts';
export type Entry = {
    /** On screen. */
    words: Words;
    /** What the server has confirmed, and its version; 0: never written. */
    saved: Words;
    version: number;
    savedAt: string | null;
    /** On the way. */
    sending: Words | null;
    /** Sent before, without learning whether they arrived. */
    unsure: readonly Words[];
    /** The server's copy, where the same part was changed in another place. */
    conflict: Answer | null;
    /** Why the server will not take these words, whatever we try. */
    refused: string | null;
};
/** What has to survive a reload. */
export type Kept = Pick<Entry, 'words' | 'saved' | 'version' | 'unsure'>;
export declare const entryOf: (answer: Answer | undefined) => Entry;
export declare const keptOf: ({ words, saved, version, unsure, sending }: Entry) => Kept;
export declare const isDirty: (entry: Entry) => boolean;
export declare const canGo: (entry: Entry) => boolean;
export declare const edited: (entry: Entry, change: Partial<Words>) => Entry;
export declare const changeOf: ({ words, version }: Entry) => AnswerChange;
export declare const sent: (entry: Entry) => Entry;
/** Answers can overtake each other; an older one says nothing new. */
export declare function confirmed(entry: Entry, answer: Answer): Entry;
/** No answer came: they may have arrived all the same. */
export declare const lost: (entry: Entry) => Entry;
/** The request was turned away before anyone looked at it. */
export declare const turnedAway: (entry: Entry) => Entry;
export declare const refusedFor: (entry: Entry, why: string) => Entry;
export declare const allowedAgain: (entry: Entry) => Entry;
/** The server holds other words than those that these were written over. */
export declare function outdated(entry: Entry, current: Answer): Entry;
export type Choice = 'mine' | 'theirs' | 'both';
export declare function resolved(entry: Entry, choice: Choice): Entry;
/** Words that were left on the device, put on top of what the server says now. */
export declare function restored(kept: Kept, answer: Answer | undefined): Entry;
