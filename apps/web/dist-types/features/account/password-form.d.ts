export declare function PasswordForm(): import("react").JSX.Element;
