/** Quick marks in a note: when, and what kind. */
export type Mark = {
    sign: '★' | '⚑' | '?';
    word: string;
};
export declare const marks: readonly Mark[];
/** What is put in at the cursor: on a line of its own, ready for the words after it. */
export declare function stampText(before: string, sign: Mark['sign'], time: string): string;
/** Types a mark into the note as a person would, so that undo takes it back. */
export declare function stamp(box: HTMLTextAreaElement, { sign }: Mark, time: string): void;
