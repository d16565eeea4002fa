export declare function NavRail(): import("react").JSX.Element;
/** On small screens, from the button in the header. */
export declare function NavDrawer({ onClose }: {
    onClose: () => void;
}): import("react").JSX.Element;
