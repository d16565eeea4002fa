import type { ReactNode } from 'react';
export type ConfirmDialogProps = {
    open: boolean;
    onClose: () => void;
    title: string;
    /** What will happen, and what cannot be taken back. */
    children: ReactNode;
    /** A verb: "Delete loop". */
    confirm: string;
    onConfirm: () => void;
    danger?: boolean;
    busy?: boolean;
    /** Why the last try failed. */
    problem?: string | undefined;
};
/** Only for what cannot be undone; for the rest do it and offer Undo. */
export declare function ConfirmDialog({ open, onClose, title, children, confirm, onConfirm, danger, busy, problem, }: ConfirmDialogProps): import("react").JSX.Element;
