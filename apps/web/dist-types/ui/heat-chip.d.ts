import { type RatingValue } from './ratings.ts';
export type HeatChipProps = {
    /** Median of the ratings; null when nobody rated. */
    median: number | null;
    n: number;
    low?: RatingValue | null;
    high?: RatingValue | null;
    /** Highest and lowest differ by two or more. */
    split?: boolean;
    /** How many were asked and saw nothing; never counted. */
    noSignal?: number;
    /** Only sign and short word, for narrow cells. */
    compact?: boolean;
};
/** Ratings of several people in one cell. Below two ratings it is drawn hollow: one voice is no agreement. */
export declare function HeatChip(props: HeatChipProps): import("react").JSX.Element;
/** The cell in words: "Yes, 3 ratings, range No to Strong yes, split". */
export declare function heatSentence({ median, n, low, high, split, noSignal }: HeatChipProps): string;
