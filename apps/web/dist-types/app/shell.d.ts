export type Overlay = 'palette' | 'keys' | 'nav' | null;
/** What surrounds every page of the signed-in. */
export declare function Shell(): import("react").JSX.Element;
