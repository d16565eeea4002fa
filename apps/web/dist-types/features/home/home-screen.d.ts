/** What someone has to do today. */
export declare function HomeScreen(): import("react").JSX.Element;
