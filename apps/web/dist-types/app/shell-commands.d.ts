import type { Overlay } from './shell.tsx';
/** Keys and palette entries that work on every page. */
export declare function useShellCommands(open: (overlay: Overlay) => void): void;
export declare function switchTheme(): void;
