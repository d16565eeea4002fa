/** The question bank: facets, the list, and beside it the question that the address names. */
export declare function QuestionsScreen(): import("react").JSX.Element;
