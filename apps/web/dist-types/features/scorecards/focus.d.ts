export declare const noteOf: (subject: string | undefined) => HTMLTextAreaElement | null;
/** The subject with the focus, else the first one on screen. */
export declare function subjectHere(): string | undefined;
export declare const focusNote: (subject: string | undefined) => void;
export declare const focusCard: (subject: string | undefined) => void;
export type Goal = {
    subject?: string;
    to: 'note' | 'card';
};
/** After a part has come on screen: its beginning is in sight, and so is the note if that is where one goes on. */
export declare function arrive(section: HTMLElement, { subject, to }: Goal): void;
/** The first field with a fault, named by `data-field`. */
export declare const focusField: (name: string) => void;
