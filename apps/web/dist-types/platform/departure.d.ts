/** Signing out: what is unsaved goes to the server first, and what lies on this device goes away afterwards. */
export declare const DRAFTS_DATABASE = "loopwright.drafts";
export declare const LAST_WORDS_PREFIX = "loopwright.last-words.";
export type Keeper = {
    /** Saves what is not saved yet, as far as that is possible now. */
    settle: () => Promise<unknown>;
    /** Forgets everything, and keeps nothing from here on. */
    forget: () => void;
};
/** Registers someone who holds unsaved words; returns how to take the registration back. */
export declare function holdsWords(keeper: Keeper): () => void;
export declare const beforeSignOut: () => Promise<unknown>;
export declare function afterSignOut(): Promise<void>;
