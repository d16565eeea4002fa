import { blockOf, rowOf } from "./block.js";
import { splitLabel } from "./labels.js";
import { splitMarker } from "./marker.js";
/** Characters at which a paragraph is taken to be complete, so that joining stays linear. */
const LONGEST = 20_000;
/** Lines → blocks: markers become items, wrapped lines become one paragraph again. Linear in the text. */
export function blocksOfLines(lines, watch) {
    const blocks = [];
    const state = { blocks, fence: undefined, width: 0, last: '', table: 0 };
    for (const line of lines) {
        watch.count(`at ${line.line}`);
        addLine(state, line);
    }
    if (state.fence)
        blocks.push(blockOf('code', state.fence.lines.join('\n'), state.fence.line));
    return blocks;
}
function addLine(state, line) {
    const text = line.text.trim();
    if (inFence(state, line, text))
        return;
    const previous = state.blocks.at(-1);
    if (underlines(text, previous, line))
        return makeHeading(previous);
    if (isRule(text))
        return;
    const block = blockOfLine(state, line, text);
    if (continues(state, block, previous, line)) {
        previous.text = joined(previous.text, block.text);
        if (previous.marks.bold)
            previous.marks.bold = block.marks.bold === true;
    }
    else
        state.blocks.push(block);
    state.width = line.width;
    state.last = text;
}
function inFence(state, { text: raw, line }, text) {
    const mark = text.startsWith('```') ? '```' : text.startsWith('~~~') ? '~~~' : undefined;
    if (!state.fence) {
        if (!mark)
            return false;
        state.fence = { mark, lines: [], line };
        return true;
    }
    if (text !== state.fence.mark)
        state.fence.lines.push(raw);
    else {
        state.blocks.push(blockOf('code', state.fence.lines.join('\n'), state.fence.line));
        state.fence = undefined;
    }
    return true;
}
/** A line of `===` or `---` under a short line makes that line a heading. */
function underlines(text, previous, line) {
    if (text.length < 3 || !/^(={3,200}|-{3,200})$/.test(text.slice(0, 201)) || line.gap)
        return false;
    return previous?.kind === 'paragraph' && previous.text.length <= 120 && previous.line === line.line - 1;
}
function makeHeading(block) {
    block.kind = 'heading';
    block.level = 2;
}
const isRule = (text) => text.length >= 3 && /^[-=_*~ ]+$/.test(text.slice(0, 400)) && text.length <= 400;
function blockOfLine(state, line, text) {
    const { line: number, gap, indent } = line;
    if (line.heading)
        return blockOf('heading', text, number, line.heading, { gap });
    const hashes = /^(#{1,6})\s/.exec(text)?.[1]?.length;
    if (hashes)
        return blockOf('heading', stripBold(text.slice(hashes).trim()).text, number, hashes, { gap });
    if (isTableRow(text))
        return tableRow(state, text, line);
    const marked = splitMarker(text);
    if (!marked)
        return paragraph(text, line);
    const { text: rest, bold } = stripBold(marked.rest);
    const { marker, checked } = marked;
    return blockOf('list-item', rest, number, Math.min(8, indent >> 1), {
        marker,
        bold,
        gap,
        ...(checked !== undefined && { checked }),
    });
}
function paragraph(text, { line, gap, bold: set = false }) {
    const { text: plain, bold } = stripBold(text);
    return blockOf('paragraph', plain, line, 0, { bold: bold || set, gap });
}
const isTableRow = (text) => text.length > 4 && text.startsWith('|') && text.endsWith('|');
/** The rule under the head of a table has no cell worth keeping. */
function tableRow(state, text, { line }) {
    if (state.blocks.at(-1)?.kind !== 'table-row')
        state.table += 1;
    const cells = text.slice(1, -1).split('|');
    return rowOf(/^[|:\- ]+$/.test(text.slice(0, 2000)) ? cells.map(() => '') : cells, line, state.table);
}
/** "**text**" and "__text__", as Markdown pasted into a text still has them. */
export function stripBold(text) {
    const mark = text.slice(0, 2);
    if (text.length < 5 || (mark !== '**' && mark !== '__'))
        return { text, bold: false };
    const end = text.indexOf(mark, 2);
    if (end < 0)
        return { text, bold: false };
    return { text: `${text.slice(2, end)}${text.slice(end + 2)}`.trim(), bold: end === text.length - 2 };
}
/** Whether a line goes on with the block before it. */
function continues(state, block, previous, line) {
    if (!previous || line.gap || block.kind !== 'paragraph' || previous.text.length > LONGEST)
        return false;
    if (previous.kind !== 'paragraph' && previous.kind !== 'list-item')
        return false;
    if (previous.text === '')
        return true;
    return !splitLabel(block.text) && isWrapped(state, block.text, line);
}
/** The next word would not have fitted, so the line was broken by its width; or a sentence stops in the middle. */
function isWrapped({ last, width }, next, line) {
    if (width === 0 || line.width === 0)
        return false;
    const goesOn = /^[\p{Ll}\d(,]/u.test(next) && !/[.?!:？。]["”')]?$/.test(last.slice(-3));
    if (goesOn)
        return last.length > width * 0.3;
    const word = next.slice(0, Math.max(next.indexOf(' '), 0) || next.length).length;
    return last.length + 1 + word > width * line.full && !/[?:？]["”']?$/.test(last.slice(-2));
}
/** A hyphen at the end of a line belongs to the break. */
function joined(before, after) {
    if (/\p{Ll}-$/u.test(before.slice(-3)) && /^\p{Ll}/u.test(after))
        return before.slice(0, -1) + after;
    const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。]$/u.test(before.slice(-2));
    return before === '' || cjk ? before + after : `${before} ${after}`;
}
//# sourceMappingURL=lines.js.map