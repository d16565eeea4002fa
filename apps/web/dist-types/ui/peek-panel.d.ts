import type { ReactNode } from 'react';
/** A list with a panel beside it; without a panel the list has the whole width. */
export declare function PeekLayout({ children, panel }: {
    children: ReactNode;
    panel: ReactNode;
}): import("react").JSX.Element;
export type PeekPanelProps = {
    title: string;
    onClose: () => void;
    children: ReactNode;
    actions?: ReactNode;
    footer?: ReactNode;
};
/** Shows one row of the list without leaving it. Escape closes; on small screens it covers the list. */
export declare function PeekPanel({ title, onClose, children, actions, footer }: PeekPanelProps): import("react").JSX.Element;
