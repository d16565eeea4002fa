import { type ReactNode } from 'react';
export type DialogProps = {
    open: boolean;
    onClose: () => void;
    title: string;
    children: ReactNode;
    /** Buttons at the bottom; inside a form, put them into the form instead and leave this out. */
    footer?: ReactNode;
    size?: 'small' | 'medium' | 'large';
    /** `false`: cannot be closed by Escape or a click beside it, and has no close button. */
    dismissible?: boolean;
    side?: boolean;
};
/** The browser's modal dialog: traps focus, closes by Escape, gives focus back. */
export declare function Dialog({ open, ...rest }: DialogProps): import("react").JSX.Element | null;
/** A modal panel at the right edge, for work beside the page. */
export declare function Drawer(props: Omit<DialogProps, 'side' | 'dismissible'>): import("react").JSX.Element;
