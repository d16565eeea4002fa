/** Invitations that nobody has used yet; nothing at all when there are none. */
export declare function InvitationsPanel(): import("react").JSX.Element | null;
