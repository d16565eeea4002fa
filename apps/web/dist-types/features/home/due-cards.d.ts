/** Cards that are still to be submitted, the oldest first: nobody else on the panel sees more until then. */
export declare function DueCards({ now }: {
    now: number;
}): import("react").JSX.Element;
