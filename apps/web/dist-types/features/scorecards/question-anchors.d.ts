import type { RatingAnchors } from '../../ui/ratings.ts';
type Level = {
    slug: string;
    name: string;
};
/**
 * Questions have no anchors of their own: a rating of an answer is read against what good looks like at the job's
 * level, and at the one above it.
 */
export declare function questionAnchors(levels: readonly Level[], level: string, described: readonly string[]): RatingAnchors;
export {};
