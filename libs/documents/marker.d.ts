/** What stands before an item, and what follows it. */
export interface Marked {
    /** `-`, `3.`, `B)`, `[ ]`. */
    marker: string;
    rest: string;
    checked?: boolean;
}
/** Splits "- text", "3) text", "B. text", "[x] text"; `undefined` when no marker stands at the beginning. */
export declare function splitMarker(line: string): Marked | undefined;
/** The number in "3.", "(3)" or "3、"; `undefined` for other markers. */
export declare function ordinalOf(marker: string | undefined): number | undefined;
/** 1 for "A)", "(a)", "a."; `undefined` for other markers. */
export declare function letterOf(marker: string | undefined): number | undefined;
