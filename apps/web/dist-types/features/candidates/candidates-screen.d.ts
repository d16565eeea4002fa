/** Everyone whom the reader may see, whatever the job. */
export declare function CandidatesScreen(): import("react").JSX.Element;
