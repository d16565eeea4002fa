/** The last words before the page goes away, written in one go where nothing can be waited for. */
import type { Kept } from './entry.ts';
export type LastWords = {
    owner: string;
    at: number;
    answers: Record<string, Kept>;
};
type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
/** Storage may be full or switched off; the copy in the database is then the only one. */
export declare function writeLastWords(shelf: Shelf, key: string, words: LastWords): boolean;
export declare function forgetLastWords(shelf: Shelf, key: string): void;
/** What this person said last, if it is not older than a week. */
export declare function readLastWords(shelf: Shelf, key: string, owner: string, now: number): LastWords | null;
type Drafted = {
    part: string;
    at: number;
    content: Kept;
};
/** The database and the last words can both hold an answer; the later one counts. */
export declare function newestOf(drafts: readonly Drafted[], last: LastWords | null): Map<string, Kept>;
export {};
