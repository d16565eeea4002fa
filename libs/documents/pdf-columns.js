/** Segments that a page needs beside a gutter before it counts as one. */
const FEW = 6;
/**
 * Puts the segments of a page into reading order: down the left column, then down the right.
 *
 * What crosses the gutter, such as a title, ends the columns above it.
 */
export function inReadingOrder(segments, width) {
    const gutter = gutterOf(segments, width);
    if (gutter === undefined)
        return place(segments, 0);
    const order = [];
    let band = [];
    let number = 0;
    const close = () => {
        for (const side of [band.filter(({ right }) => right <= gutter), band.filter(({ right }) => right > gutter)]) {
            order.push(...place(side, number));
            number += 1;
        }
        band = [];
    };
    for (const segment of segments) {
        if (segment.left >= gutter || segment.right <= gutter)
            band.push(segment);
        else {
            close();
            order.push(...place([segment], number));
            number += 1;
        }
    }
    close();
    return order;
}
const leftOf = (segments) => segments.reduce((least, { left }) => Math.min(least, left), Infinity);
function place(segments, band) {
    if (segments.length === 0)
        return [];
    const from = leftOf(segments);
    const to = segments.reduce((most, { right }) => Math.max(most, right), -Infinity);
    return segments.map((segment) => ({ ...segment, from, to, band }));
}
/** A vertical line near the middle that almost nothing crosses, with text on both sides. */
function gutterOf(segments, width) {
    let best;
    for (let share = 0.3; share <= 0.7; share += 0.01) {
        const at = width * share;
        const left = segments.filter(({ right }) => right <= at).length;
        const right = segments.filter((segment) => segment.left >= at).length;
        const crossing = segments.length - left - right;
        const divides = left >= FEW && right >= FEW && crossing <= segments.length * 0.12;
        if (divides && (!best || crossing < best.crossing))
            best = { at, crossing };
    }
    return best && isFilled(segments, best.at) ? best.at : undefined;
}
/** Columns of prose reach towards the gutter; the short marks of a list or a form do not. */
function isFilled(segments, gutter) {
    const left = segments.filter(({ right }) => right <= gutter);
    const from = leftOf(left);
    const long = left.filter(({ right }) => right - from > (gutter - from) * 0.6).length;
    return long >= left.length * 0.25;
}
//# sourceMappingURL=pdf-columns.js.map