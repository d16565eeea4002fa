/** The question that the address names, beside the list; the one before stays until it is there. */
export declare function QuestionPane(): import("react").JSX.Element;
