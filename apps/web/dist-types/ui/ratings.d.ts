/** The words and signs of the four-point scale; `Mixed` exists only between people, never as one person's rating. */
export type RatingValue = 1 | 2 | 3 | 4;
export type RatingAnchors = Record<'strong-no' | 'no' | 'yes' | 'strong-yes', string>;
type Point = {
    value: RatingValue;
    glyph: string;
    word: string;
    short: string;
    anchor: keyof RatingAnchors;
    tone: 1 | 2 | 4 | 5;
};
export declare const scale: readonly Point[];
export declare const pointOf: (value: RatingValue) => Point;
/** A median lies on a point, halfway (mixed), or between two of one side: then the milder word is said. */
export declare function aggregateOf(median: number): {
    glyph: string;
    word: string;
    short: string;
    tone: 1 | 2 | 3 | 4 | 5;
};
export {};
