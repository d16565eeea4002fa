/** `group` and `part` name what the words are about; `at` is when they were kept. */
export type Draft<T> = {
    owner: string;
    group: string;
    part: string;
    at: number;
    content: T;
};
export declare function keepDrafts(drafts: readonly Draft<unknown>[]): Promise<void>;
export declare function forgetDraft(draft: Pick<Draft<unknown>, 'owner' | 'group' | 'part'>): Promise<void>;
/** What someone left about one thing. Whatever is older than a week is thrown away first. */
export declare function draftsOf<T>(owner: string, group: string): Promise<Draft<T>[]>;
