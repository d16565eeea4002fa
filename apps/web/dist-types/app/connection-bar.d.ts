/** Hidden while all is well. */
export declare function ConnectionBar(): import("react").JSX.Element;
