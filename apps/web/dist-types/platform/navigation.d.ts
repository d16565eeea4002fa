/** Moves focus to the page's h1 once it is there, unless the reader has gone on meanwhile. */
export declare function focusHeading(): void;
/** A parameter of the address, such as `jobId` on `/jobs/$jobId`. */
export declare function useParam(name: string): string;
/** A value that follows another one after a pause, for searching while typing. */
export declare function useSettled<T>(value: T, pauseMs?: number): T;
/**
 * Text of a search field whose settled value lives elsewhere, usually in the URL: committed after a pause, and following
 * when the other side changes (filters cleared, back button).
 */
export declare function useSearchText(committed: string, commit: (text: string) => void, pauseMs?: number): readonly [string, import("react").Dispatch<import("react").SetStateAction<string>>];
