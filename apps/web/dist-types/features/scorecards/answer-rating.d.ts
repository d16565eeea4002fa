import type { Absence } from '@loopwright/contracts';
import type { RatingAnchors } from '../../ui/ratings.ts';
type Props = {
    subject: string;
    /** What is rated, for the group's name. */
    legend: string;
    anchors?: RatingAnchors;
    allAnchors?: boolean;
    /** Said below the tiles until one is looked at. */
    hint?: string;
    /** Why there may be no rating; null where there has to be one. */
    absence: Absence | null;
    error?: string | undefined;
};
/** Four tiles, and a way to say that there is nothing to rate. */
export declare const AnswerRating: import("react").MemoExoticComponent<(props: Props) => import("react").JSX.Element>;
export {};
