export declare function JobCandidatesPage(): import("react").JSX.Element;
