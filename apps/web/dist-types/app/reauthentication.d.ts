/** The session ended while someone was working: they sign in over the page, which keeps all that was typed. */
export declare function Reauthentication(): import("react").JSX.Element;
