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
export const scale: readonly Point[] = [
  { value: 1, glyph: '−−', word: 'Strong no', short: 'SN', anchor: 'strong-no', tone: 1 },
  { value: 2, glyph: '−', word: 'No', short: 'N', anchor: 'no', tone: 2 },
  { value: 3, glyph: '+', word: 'Yes', short: 'Y', anchor: 'yes', tone: 4 },
  { value: 4, glyph: '++', word: 'Strong yes', short: 'SY', anchor: 'strong-yes', tone: 5 },
];
const mixed = { glyph: '~', word: 'Mixed', short: 'M', tone: 3 } as const;

export const pointOf = (value: RatingValue): Point => scale[value - 1]!;

/** A median lies on a point, halfway (mixed), or between two of one side: then the milder word is said. */
export function aggregateOf(median: number): { glyph: string; word: string; short: string; tone: 1 | 2 | 3 | 4 | 5 } {
  if (median > 2 && median < 3) return mixed;
  const value = median <= 2 ? Math.ceil(median) : Math.floor(median);
  return pointOf(Math.min(4, Math.max(1, value)) as RatingValue);
}
