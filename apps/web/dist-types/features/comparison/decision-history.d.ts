/** What was decided about one application, by whom and why; the latest first. */
export declare function DecisionHistory({ applicationId }: {
    applicationId: string;
}): import("react").JSX.Element;
