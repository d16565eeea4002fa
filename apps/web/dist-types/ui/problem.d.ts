import { type ReactNode } from 'react';
/** A refusal inside a form or dialog: announced, and given focus so that it is not missed. */
export declare function Problem({ children, takeFocus }: {
    children: ReactNode;
    takeFocus?: boolean;
}): import("react").JSX.Element;
