/** How many questions the loop needs on each competency; none means that there is no rule. */
export declare function CoverageDialog({ onClose }: {
    onClose: () => void;
}): import("react").JSX.Element;
