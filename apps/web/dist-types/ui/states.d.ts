import { type ReactNode } from 'react';
export type EmptyStateProps = {
    icon?: ReactNode;
    title: string;
    children?: ReactNode;
    actions?: ReactNode;
};
/** Nothing here: says why, and what to do. */
export declare function EmptyState({ icon, title, children, actions }: EmptyStateProps): import("react").JSX.Element;
export type ErrorPanelProps = {
    /** What could not be done: "The people could not be loaded." */
    what: string;
    /** Why, and what to do about it. */
    why?: string;
    onRetry?: (() => void) | undefined;
    busy?: boolean;
    requestId?: string | undefined;
};
/** A failure in its place; the rest of the page lives on. */
export declare function ErrorPanel({ what, why, onRetry, busy, requestId }: ErrorPanelProps): import("react").JSX.Element;
/** Stands where rows will be, at their size; shown only when loading takes a noticeable time. */
export declare function SkeletonRows({ rows, label }: {
    rows?: number;
    label?: string;
}): import("react").JSX.Element;
