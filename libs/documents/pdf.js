import { rowOf } from "./block.js";
import { beginning, cleanLine } from "./clean.js";
import { DocumentFault } from "./fault.js";
import { blocksOfLines } from "./lines.js";
import { refusePdfBomb } from "./pdf-bomb.js";
import { inReadingOrder } from "./pdf-columns.js";
import { furnitureOf } from "./pdf-furniture.js";
import { middle, segmentsOf } from "./pdf-rows.js";
import { tableOn } from "./pdf-tables.js";
import { readWords } from "./pdf-words.js";
/**
 * The text of a PDF in reading order; running heads and page numbers are left out.
 *
 * @throws {DocumentFault} `encrypted`, `broken`, `too-large`, `too-slow`, `zip-bomb`, or `unsupported` for scanned pages
 */
export async function parsePdf(bytes, watch) {
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
    const lines = content.flatMap((page, at) => linesOf(page.filter((part) => !tables[at]?.segments.has(part)), pages[at], at + 1, type));
    const rows = tables.flatMap((table, at) => rowsOf(table, at + 1));
    return { place: 'page', blocks: [...blocksOfLines(lines, watch), ...rows], skipped: skippedOf(segments, furniture) };
}
const rowsOf = (table, page) => (table?.rows ?? []).map((cells) => rowOf(cells, page, page));
function usualFont(segments) {
    const lengths = new Map();
    for (const { font, text } of segments)
        lengths.set(font, (lengths.get(font) ?? 0) + text.length);
    return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
function linesOf(segments, { width }, page, { size, font }) {
    const placed = inReadingOrder(segments, width);
    const leading = middle(placed
        .slice(1)
        .map(({ y }, at) => y - placed[at].y)
        .filter((step) => step > 1));
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
function isGap(before, part, leading) {
    if (before.band !== part.band)
        return part.y > before.y || /[.?!:]$/.test(before.text.trimEnd());
    if (part.font !== before.font)
        return true;
    return part.y - before.y > leading * 1.35 || Math.abs(part.size - before.size) > before.size * 0.15;
}
/** Characters that fit into the column, judged by the type of this line. */
function widthIn({ text, left, right, from, to }) {
    const each = (right - left) / Math.max(1, text.length);
    return each > 0 ? Math.round((to - Math.min(left, from + (to - from) / 2)) / each) : 0;
}
function headingOf({ size: own, text }, size) {
    if (own < size * 1.15 || text.length > 160)
        return {};
    return { heading: own > size * 1.8 ? 1 : own > size * 1.4 ? 2 : 3 };
}
function skippedOf(segments, furniture) {
    return segments.flatMap((page, at) => page
        .filter((part) => furniture.has(part))
        .map(({ text }) => ({
        line: at + 1,
        place: 'page',
        text: beginning(cleanLine(text), 120),
        reason: 'page-furniture',
    })));
}
//# sourceMappingURL=pdf.js.map