/** First stop of the Tab key; leads past the navigation. */
export declare function SkipLink({ target }: {
    target: string;
}): import("react").JSX.Element;
