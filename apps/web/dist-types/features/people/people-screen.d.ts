export declare function PeopleScreen(): import("react").JSX.Element;
