/** The share of a page at its top and at its bottom where running heads and page numbers stand. */
const EDGE = 0.1;
const pageNumber = /^[\s–—|-]*(?:(?:page|seite|pagina|página|p\.)\s?)?\d{1,4}(?:\s?(?:\/|of|von|de|sur)\s?\d{1,4})?[\s–—|-]*$/i;
/** Page numbers, and what is repeated at the edge of most pages. */
export function furnitureOf(pages, sizes) {
    const edges = pages.map((segments, at) => segments.filter(({ y }) => isAtEdge(y, sizes[at].height)));
    const seen = new Map();
    for (const page of edges)
        for (const text of new Set(page.map(keyOf)))
            seen.set(text, (seen.get(text) ?? 0) + 1);
    const often = Math.max(2, pages.length * 0.5);
    return new Set(edges.flat().filter((part) => isPageNumber(part) || (seen.get(keyOf(part)) ?? 0) >= often));
}
const isAtEdge = (y, height) => y < height * EDGE || y > height * (1 - EDGE);
const isPageNumber = ({ text }) => pageNumber.test(text.slice(0, 40));
/** The same text, whatever the number in it. */
const keyOf = ({ text }) => text
    .replace(/\d{1,4}/g, '#')
    .trim()
    .slice(0, 200);
//# sourceMappingURL=pdf-furniture.js.map