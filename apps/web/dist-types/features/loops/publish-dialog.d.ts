/** Publishing cannot be taken back, so it says first whom it touches; a refusal says what is missing. */
export declare function PublishDialog({ onClose }: {
    onClose: () => void;
}): import("react").JSX.Element;
