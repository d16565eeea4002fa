/** The secret stands after `#`, where it never reaches a server's log. */
export declare function InvitationScreen(): import("react").JSX.Element;
