import type { ReactNode } from 'react';
type StandalonePageProps = {
    title: string;
    children: ReactNode;
    lead?: ReactNode;
    wide?: boolean;
};
/** A page outside of the shell: signing in, setting up, accepting an invitation. */
export declare function StandalonePage({ title, lead, children, wide }: StandalonePageProps): import("react").JSX.Element;
export {};
