import type { Overlay } from './shell.tsx';
export declare function Header({ onOpen }: {
    onOpen: (overlay: Overlay) => void;
}): import("react").JSX.Element;
