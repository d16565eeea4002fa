/** A gap wider than this many times the height of the type parts columns. */
const WIDE = 1.6;
/** The words of a page in segments, from the top down, and from the left within a line. */
export function segmentsOf({ words }) {
    return linesOf(words).flatMap(partsOf);
}
function linesOf(words) {
    const sorted = words.toSorted((a, b) => a.y - b.y || a.x - b.x);
    const lines = [];
    for (const word of sorted) {
        const line = lines.at(-1);
        if (line && Math.abs(line[0].y - word.y) < Math.max(2, word.height * 0.4))
            line.push(word);
        else
            lines.push([word]);
    }
    return lines.map((line) => line.toSorted((a, b) => a.x - b.x));
}
function partsOf(line) {
    const parts = [];
    for (const word of line) {
        const last = parts.at(-1);
        const gap = last ? word.x - last.right : 0;
        if (!last || gap > Math.max(word.height, last.size) * WIDE)
            parts.push(segmentOf(word));
        else
            extend(last, word, gap);
    }
    return parts;
}
const segmentOf = ({ text, x, width, y, height, font }) => ({
    text,
    left: x,
    right: x + width,
    y,
    size: height,
    font,
    lead: text.length,
});
function extend(segment, word, gap) {
    const touches = gap < word.height * 0.12 || segment.text.endsWith(' ') || word.text.startsWith(' ');
    segment.text += touches ? word.text : ` ${word.text}`;
    segment.right = Math.max(segment.right, word.x + word.width);
    segment.size = Math.max(segment.size, word.height);
    segment.lead += word.font === segment.font ? word.text.length : -word.text.length;
    if (segment.lead < 0)
        Object.assign(segment, { font: word.font, lead: -segment.lead });
}
/** The value in the middle; 0 of nothing. */
export function middle(values) {
    const sorted = values.toSorted((a, b) => a - b);
    return sorted[sorted.length >> 1] ?? 0;
}
//# sourceMappingURL=pdf-rows.js.map