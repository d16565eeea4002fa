/** One scorecard to read, at an address of its own. */
export declare function ScorecardScreen(): import("react").JSX.Element;
