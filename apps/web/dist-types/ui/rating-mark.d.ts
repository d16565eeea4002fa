import { type RatingValue } from './ratings.ts';
/** One person's rating as sign and word; without one, why there is none. */
export declare function RatingMark({ rating, otherwise }: {
    rating: RatingValue | null;
    otherwise?: string;
}): import("react").JSX.Element;
