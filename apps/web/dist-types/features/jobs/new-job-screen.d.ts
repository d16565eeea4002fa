export declare function NewJobScreen(): import("react").JSX.Element;
