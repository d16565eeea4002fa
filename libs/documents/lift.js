import { splitLabel } from "./labels.js";
import { letterOf, ordinalOf, splitMarker } from "./marker.js";
/** Peels every block; a label with a line of its own goes to the block behind it. */
export function liftBlocks(blocks) {
    const pieces = [];
    let waiting;
    for (const block of blocks) {
        const piece = lift(block);
        if (waiting)
            takeLabel(piece, waiting);
        waiting = piece.label === 'question' && piece.text === '' ? piece : undefined;
        if (!waiting)
            pieces.push(piece);
    }
    if (waiting)
        pieces.push(waiting);
    return pieces;
}
function takeLabel(piece, { ordinal }) {
    if (piece.label || piece.text === '' || piece.block.kind === 'code')
        return;
    piece.label = 'question';
    piece.ordinal = ordinal ?? piece.ordinal;
}
function lift(block) {
    const { marker } = block.marks;
    const piece = {
        block,
        text: block.text,
        label: undefined,
        ordinal: ordinalOf(marker),
        letter: letterOf(marker),
        quoted: false,
    };
    if (block.kind === 'code' || block.kind === 'table-row')
        return piece;
    piece.text = withoutOrnament(piece.text);
    peelMarker(piece);
    peelLabel(piece);
    return peelQuotes(piece);
}
/** Headings and bold lines carry their number in the text: "3. What is …". */
function peelMarker(piece) {
    if (piece.ordinal !== undefined || piece.letter !== undefined)
        return;
    const marked = splitMarker(piece.text);
    if (!marked || marked.rest === '' || marked.marker === '[]')
        return;
    const ordinal = ordinalOf(marked.marker);
    const letter = letterOf(marked.marker);
    if (ordinal === undefined && letter === undefined)
        return;
    Object.assign(piece, { ordinal, letter, text: marked.rest });
}
function peelLabel(piece) {
    const labelled = splitLabel(piece.text, piece.block.kind === 'list-item');
    if (!labelled)
        return;
    piece.label = labelled.label;
    piece.ordinal = labelled.ordinal ?? piece.ordinal;
    piece.text = withoutOrnament(labelled.rest);
}
const quotes = [
    ['"', '"'],
    ['“', '”'],
    ['„', '“'],
    ['„', '”'],
    ['«', '»'],
    ['»', '«'],
    ['‘', '’'],
    ["'", "'"],
    ['「', '」'],
    ['『', '』'],
];
function peelQuotes(piece) {
    const { text } = piece;
    const pair = quotes.find(([open, close]) => text.length > 2 && text.startsWith(open) && text.endsWith(close));
    if (!pair)
        return piece;
    const inside = text.slice(1, -1);
    // Two quotations in one line are a sentence about them.
    if (inside.includes(pair[0]) || inside.includes(pair[1]))
        return piece;
    return { ...piece, text: inside.trim(), quoted: true };
}
const ornament = /^[\p{Extended_Pictographic}\u{fe0f}\u{200d}\u{1f3fb}-\u{1f3ff}\s▶►➤»›]{1,12}(?=[^\s])/u;
const endOrnament = /[\p{Extended_Pictographic}\u{fe0f}\u{200d}\u{1f3fb}-\u{1f3ff}]/u;
/** Ticks mark a choice, signs belong to a name. */
const meaningful = /[✓✔✅☑✗✘❌©®™]/u;
/** Emoji and arrows before the first word, and emoji behind the last. */
function withoutOrnament(text) {
    const first = text.codePointAt(0) ?? 0;
    const head = first < 128 || meaningful.test(text.slice(0, 2)) ? text : text.replace(ornament, '');
    const tail = head.slice(-12);
    const at = tail.search(endOrnament);
    const isEnd = at >= 0 && !/[\p{L}\p{N}]/u.test(tail.slice(at)) && !meaningful.test(tail);
    return (isEnd ? head.slice(0, head.length - tail.length + at) : head).trim();
}
//# sourceMappingURL=lift.js.map