/** Keys to press, each as a cap. */
export declare function KeyHint({ keys }: {
    keys: readonly string[];
}): import("react").JSX.Element;
