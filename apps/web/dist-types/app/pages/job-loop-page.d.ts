/** The interview loop within its job; a file of its own, so that the other tabs do not load the builder. */
export declare function JobLoopPage(): import("react").JSX.Element;
