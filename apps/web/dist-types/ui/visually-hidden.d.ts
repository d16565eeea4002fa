import type { ReactNode } from 'react';
/** Text for screen readers only. */
export declare function VisuallyHidden({ children, as: Element, }: {
    children: ReactNode;
    as?: 'span' | 'div' | 'h2';
}): import("react").JSX.Element;
