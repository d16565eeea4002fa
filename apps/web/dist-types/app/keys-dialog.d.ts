/** All keys that work here and now, by group; those of the page first. */
export declare function KeysDialog({ onClose }: {
    onClose: () => void;
}): import("react").JSX.Element;
