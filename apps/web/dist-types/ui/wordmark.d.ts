export declare function Wordmark(): import("react").JSX.Element;
