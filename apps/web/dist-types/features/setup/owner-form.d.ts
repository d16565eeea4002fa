/** The organisation and its first admin. */
export declare function OwnerForm(): import("react").JSX.Element;
