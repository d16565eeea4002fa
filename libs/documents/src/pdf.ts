import { type Block, type Parsed, rowOf } from './block.ts';
import { beginning, cleanLine } from './clean.ts';
import type { Skipped } from './document.ts';
import { DocumentFault } from './fault.ts';
import { blocksOfLines, type Line } from './lines.ts';
import { refusePdfBomb } from './pdf-bomb.ts';
import { inReadingOrder, type Placed } from './pdf-columns.ts';
import { furnitureOf } from './pdf-furniture.ts';
import { middle, type Segment, segmentsOf } from './pdf-rows.ts';
import { type PageTable, tableOn } from './pdf-tables.ts';
import { type Page, readWords } from './pdf-words.ts';
import type { Watch } from './watch.ts';

/**
 * The text of a PDF in reading order; running heads and page numbers are left out.
 *
 * @throws {DocumentFault} `encrypted`, `broken`, `too-large`, `too-slow`, `zip-bomb`, or `unsupported` for scanned pages
 */
export async function parsePdf(bytes: Uint8Array, watch: Watch): Promise<Parsed> {
  refusePdfBomb(bytes, watch);
  const pages = await readWords(bytes, watch);
  if (pages.every(({ words }) => words.length === 0))
    throw new DocumentFault('unsupported', `The PDF holds no text on its ${pages.length} pages; it may be a scan.`);
  const segments = pages.map(segmentsOf);
  const furniture = furnitureOf(segments, pages);
  const size = middle(segments.flat().map((segment) => segment.size));
  const type = { size, font: usualFont(segments.flat()) };
  const content = segments.map((page) => page.filter((part) => !furniture.has(part)));
  const tables = content.map(tableOn);
  const lines = content.flatMap((page, at) =>
    linesOf(
      page.filter((part) => !tables[at]?.segments.has(part)),
      pages[at]!,
      at + 1,
      type,
    ),
  );
  const rows = tables.flatMap((table, at) => rowsOf(table, at + 1));
  return { place: 'page', blocks: [...blocksOfLines(lines, watch), ...rows], skipped: skippedOf(segments, furniture) };
}

const rowsOf = (table: PageTable | undefined, page: number): Block[] =>
  (table?.rows ?? []).map((cells) => rowOf(cells, page, page));

/** How most of the document is set. */
interface Type {
  size: number;
  font: string;
}

function usualFont(segments: readonly Segment[]): string {
  const lengths = new Map<string, number>();
  for (const { font, text } of segments) lengths.set(font, (lengths.get(font) ?? 0) + text.length);
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

function linesOf(segments: readonly Segment[], { width }: Page, page: number, { size, font }: Type): Line[] {
  const placed = inReadingOrder(segments, width);
  const leading = middle(
    placed
      .slice(1)
      .map(({ y }, at) => y - placed[at]!.y)
      .filter((step) => step > 1),
  );
  return placed.map((part, at) => {
    const before = placed[at - 1];
    return {
      text: cleanLine(part.text),
      line: page,
      indent: Math.max(0, Math.round((part.left - part.from) / Math.max(4, size / 2))),
      gap: before !== undefined && isGap(before, part, leading),
      width: widthIn(part),
      full: 0.85,
      bold: part.font !== font && part.lead > part.text.length * 0.8,
      ...headingOf(part, size),
    };
  });
}

/** A paragraph may go on at the top of the next column or page; one that is far below, or set larger, is another. */
function isGap(before: Placed, part: Placed, leading: number): boolean {
  if (before.band !== part.band) return part.y > before.y || /[.?!:]$/.test(before.text.trimEnd());
  if (part.font !== before.font) return true;
  return part.y - before.y > leading * 1.35 || Math.abs(part.size - before.size) > before.size * 0.15;
}

/** Characters that fit into the column, judged by the type of this line. */
function widthIn({ text, left, right, from, to }: Placed): number {
  const each = (right - left) / Math.max(1, text.length);
  return each > 0 ? Math.round((to - Math.min(left, from + (to - from) / 2)) / each) : 0;
}

function headingOf({ size: own, text }: Placed, size: number): { heading?: number } {
  if (own < size * 1.15 || text.length > 160) return {};
  return { heading: own > size * 1.8 ? 1 : own > size * 1.4 ? 2 : 3 };
}

function skippedOf(segments: readonly Segment[][], furniture: ReadonlySet<Segment>): Skipped[] {
  return segments.flatMap((page, at) =>
    page
      .filter((part) => furniture.has(part))
      .map(({ text }) => ({
        line: at + 1,
        place: 'page',
        text: beginning(cleanLine(text), 120),
        reason: 'page-furniture',
      })),
  );
}
