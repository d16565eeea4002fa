/** Two to five candidates of one job, side by side, criterion by criterion. */
export declare function ComparisonScreen(): import("react").JSX.Element;
