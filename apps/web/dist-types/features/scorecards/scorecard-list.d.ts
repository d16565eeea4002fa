/** The scorecards of one application, as far as the reader may see them. */
export declare function ScorecardList({ applicationId }: {
    applicationId: string;
}): import("react").JSX.Element;
