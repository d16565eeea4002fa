type Toast = {
    id: number;
    text: string;
    tone: 'ok' | 'problem';
    action: {
        label: string;
        run: () => void;
    } | undefined;
};
type ToastOptions = {
    undo?: () => void;
    tone?: Toast['tone'];
    action?: {
        label: string;
        run: () => void;
    };
};
/** Says what happened. `undo` adds a button, and Ctrl/⌘ Z, for ten seconds. */
export declare function toast(text: string, { undo, tone, action }?: ToastOptions): void;
/** Takes back the newest act that still can be; false when there is none. */
export declare function undoLast(): boolean;
/** Mounted once by the app. */
export declare function Toasts(): import("react").JSX.Element;
export {};
