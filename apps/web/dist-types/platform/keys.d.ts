export { keyNames } from './key-strokes.ts';
export type Command = {
    /** Undefined: only in the palette. `mod+k`, `?`, `j`, `g h` (one after the other), `alt+1`, `mod+shift+enter`, `escape`. */
    keys?: string;
    label: string;
    run: () => void;
    /** Works while a dialog is open. */
    inDialogs?: boolean;
    /** Not offered in the palette (moving within a list). */
    quiet?: boolean;
    /** Acted upon by the focused part of the page itself; only listed here. */
    inPlace?: boolean;
};
export type Registered = Command & {
    group: string;
};
/** Registers commands while the component is on screen. Handlers may change freely; keys and labels by content. */
export declare function useCommands(group: string, list: readonly Command[]): void;
export declare const useAllCommands: () => readonly Registered[];
