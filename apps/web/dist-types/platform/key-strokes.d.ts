/** Names of key presses, and how they are shown. */
/** Names a key press: `j`, `?`, `mod+k`, `alt+1`, `mod+shift+enter`. */
export declare function strokeOf(event: KeyboardEvent): string;
/** Acts while typing too: it is held with a modifier, or it is Escape. */
export declare const isCommanding: (stroke: string) => boolean;
export declare function isTyping(target: EventTarget | null): boolean;
/** `mod+k` as the keys to show: ["Ctrl", "K"]. */
export declare const keyNames: (keys: string) => string[];
