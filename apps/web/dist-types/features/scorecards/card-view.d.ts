import type { Scorecard } from '@loopwright/contracts';
type Level = 'h2' | 'h3';
/** A scorecard to read: the recommendation first, then what it rests on. `heading` is the level of its own headings. */
export declare function CardView({ card, heading }: {
    card: Scorecard;
    heading?: Level;
}): import("react").JSX.Element;
export {};
