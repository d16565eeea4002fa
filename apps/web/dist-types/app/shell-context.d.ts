/** Whether a `main` already surrounds what is drawn. */
export declare const InShell: import("react").Context<boolean>;
export declare const useInShell: () => boolean;
