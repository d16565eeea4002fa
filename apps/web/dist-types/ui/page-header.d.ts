import { type ReactNode } from 'react';
export type Crumb = {
    label: string;
    href: string;
};
export type PageHeaderProps = {
    title: string;
    /** The way here, shown in the bar at the top: [{ label: 'Jobs', href: '/jobs' }]. */
    crumbs?: readonly Crumb[];
    /** One line under the title. */
    meta?: ReactNode;
    /** Buttons; the primary one last. */
    actions?: ReactNode;
    /** Tabs. */
    children?: ReactNode;
    /** Title of the browser's tab, where the heading alone would say too little. */
    documentTitle?: string;
};
/** Every page has exactly one: it holds the h1 and names the browser's tab. */
export declare function PageHeader({ title, crumbs, meta, actions, children, documentTitle }: PageHeaderProps): import("react").JSX.Element;
export declare const CRUMBS_ID = "breadcrumb";
