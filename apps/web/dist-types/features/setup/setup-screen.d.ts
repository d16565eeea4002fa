/** First run: an organisation of one's own, or a demo team to look around with. */
export declare function SetupScreen(): import("react").JSX.Element;
