export declare function JobsScreen(): import("react").JSX.Element;
