/** Recommendations counted: `SN 0 N 1 Y 2 SY 1`. */
export declare function Tally({ tally }: {
    tally: readonly number[];
}): import("react").JSX.Element;
