/** Copies a text and says so. `iconOnly` for rows. */
export declare function CopyButton({ text, label, iconOnly }: {
    text: string;
    label: string;
    iconOnly?: boolean;
}): import("react").JSX.Element;
