import type { Page, Word } from './pdf-words.ts';

/** Words on one baseline without a wide gap between them. */
export interface Segment {
  text: string;
  left: number;
  right: number;
  /** The baseline, in points from the top of the page. */
  y: number;
  /** Height of the type. */
  size: number;
  /** The font of most of it. */
  font: string;
  /** Characters in that font, less those in others. */
  lead: number;
}

/** A gap wider than this many times the height of the type parts columns. */
const WIDE = 1.6;

/** The words of a page in segments, from the top down, and from the left within a line. */
export function segmentsOf({ words }: Page): Segment[] {
  return linesOf(words).flatMap(partsOf);
}

function linesOf(words: readonly Word[]): Word[][] {
  const sorted = words.toSorted((a, b) => a.y - b.y || a.x - b.x);
  const lines: Word[][] = [];
  for (const word of sorted) {
    const line = lines.at(-1);
    if (line && Math.abs(line[0]!.y - word.y) < Math.max(2, word.height * 0.4)) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => line.toSorted((a, b) => a.x - b.x));
}

function partsOf(line: readonly Word[]): Segment[] {
  const parts: Segment[] = [];
  for (const word of line) {
    const last = parts.at(-1);
    const gap = last ? word.x - last.right : 0;
    if (!last || gap > Math.max(word.height, last.size) * WIDE) parts.push(segmentOf(word));
    else extend(last, word, gap);
  }
  return parts;
}

const segmentOf = ({ text, x, width, y, height, font }: Word): Segment => ({
  text,
  left: x,
  right: x + width,
  y,
  size: height,
  font,
  lead: text.length,
});

function extend(segment: Segment, word: Word, gap: number): void {
  const touches = gap < word.height * 0.12 || segment.text.endsWith(' ') || word.text.startsWith(' ');
  segment.text += touches ? word.text : ` ${word.text}`;
  segment.right = Math.max(segment.right, word.x + word.width);
  segment.size = Math.max(segment.size, word.height);
  segment.lead += word.font === segment.font ? word.text.length : -word.text.length;
  if (segment.lead < 0) Object.assign(segment, { font: word.font, lead: -segment.lead });
}

/** The value in the middle; 0 of nothing. */
export function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
