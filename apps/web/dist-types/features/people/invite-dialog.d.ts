/** Makes a link to hand over; the server sends no mail. */
export declare function InviteDialog({ open, onClose }: {
    open: boolean;
    onClose: () => void;
}): import("react").JSX.Element;
