import { type AnchorHTMLAttributes, type ComponentType, type ReactNode } from 'react';
export type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
    href: string;
    /** Keep focus where it is instead of moving it to the new page's heading (tabs, side panels). */
    keepFocus?: boolean;
};
/** Tells the kit how to move between pages without loading them anew. */
export declare function LinkProvider({ component, children }: {
    component: ComponentType<LinkProps>;
    children: ReactNode;
}): import("react").JSX.Element;
/** A link inside the app. */
export declare function Link(props: LinkProps): import("react").JSX.Element;
