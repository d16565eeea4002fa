/** One candidate for one job: what is planned, what was seen, what was decided. */
export declare function ApplicationPage(): import("react").JSX.Element;
