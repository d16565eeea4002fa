import type { Scorecard } from '@loopwright/contracts';
/** A scorecard to read: the recommendation first, then what it rests on. */
export declare function CardView({ card }: {
    card: Scorecard;
}): import("react").JSX.Element;
