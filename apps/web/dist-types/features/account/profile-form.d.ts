export declare function ProfileForm(): import("react").JSX.Element;
