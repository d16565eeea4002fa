/** What the loop covers, where its gaps are, and what it costs in time. */
export declare function CoveragePanel(): import("react").JSX.Element;
