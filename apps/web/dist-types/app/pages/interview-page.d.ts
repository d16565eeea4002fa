/** An interview with the scorecard of whoever holds it. */
export declare function InterviewPage(): import("react").JSX.Element;
