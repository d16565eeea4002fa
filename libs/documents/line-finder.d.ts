/** The 1-based line of an offset. Fast when the offsets ascend; correct for any. */
export declare function lineFinder(text: string): (offset: number) => number;
