/** What loops can start from, by track and level; the chosen one beside them. */
export declare function TemplatesScreen(): import("react").JSX.Element;
