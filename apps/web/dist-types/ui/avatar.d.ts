/** Initials; the name stands beside it in text, so it is hidden from screen readers. */
export declare function Avatar({ name, size }: {
    name: string;
    size?: 20 | 24 | 32 | 40;
}): import("react").JSX.Element;
/** Avatar and name in one line. */
export declare function PersonName({ name, size }: {
    name: string;
    size?: 20 | 24 | 32;
}): import("react").JSX.Element;
export declare function initialsOf(name: string): string;
