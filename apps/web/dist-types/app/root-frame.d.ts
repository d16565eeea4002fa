/** Around every page, inside the shell or not. */
export declare function RootFrame(): import("react").JSX.Element;
