import type { ReactNode } from 'react';
/** Opens in place. */
export declare function Fold({ title, count, open, children }: {
    title: string;
    count?: number;
    open?: boolean | undefined;
    children: ReactNode;
}): import("react").JSX.Element;
