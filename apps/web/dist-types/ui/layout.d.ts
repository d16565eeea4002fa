import type { ReactNode } from 'react';
type Gap = 1 | 2 | 3 | 4 | 5 | 6;
/** Things one under another, with one distance. */
export declare function Stack({ gap, children, className }: {
    gap?: Gap;
    children: ReactNode;
    className?: string;
}): import("react").JSX.Element;
type RowProps = {
    gap?: Gap;
    justify?: 'start' | 'end' | 'between';
    align?: 'center' | 'start' | 'end';
    children: ReactNode;
    className?: string;
};
/** Things side by side; they wrap where the room ends. */
export declare function Row({ gap, justify, align, children, className }: RowProps): import("react").JSX.Element;
/** A page's column. `narrow` for forms and reading, `wide` for tables and boards. */
export declare function Page({ width, children }: {
    width?: 'narrow' | 'wide';
    children: ReactNode;
}): import("react").JSX.Element;
/** A bordered group. */
export declare function Panel({ children, flush, className }: {
    children: ReactNode;
    flush?: boolean;
    className?: string;
}): import("react").JSX.Element;
/** Quiet text. */
export declare function Muted({ children, small }: {
    children: ReactNode;
    small?: boolean;
}): import("react").JSX.Element;
export {};
