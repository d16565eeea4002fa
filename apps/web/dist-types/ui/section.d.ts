import { type ReactNode } from 'react';
export type SectionProps = {
    title: string;
    actions?: ReactNode;
    children: ReactNode;
};
/** A titled part of a page. */
export declare function Section({ title, actions, children }: SectionProps): import("react").JSX.Element;
