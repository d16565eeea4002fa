export declare function AccountScreen(): import("react").JSX.Element;
