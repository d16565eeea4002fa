/** Every command of the page and of the app, found by typing. */
export declare function Palette({ onClose }: {
    onClose: () => void;
}): import("react").JSX.Element;
