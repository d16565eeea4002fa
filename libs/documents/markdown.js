import MarkdownIt from 'markdown-it';
import { blockOf, rowOf } from "./block.js";
import { DocumentFault } from "./fault.js";
import { parseHtml } from "./html.js";
import { inlineLines, paragraphsOf } from "./markdown-inline.js";
import { splitMarker } from "./marker.js";
/**
 * CommonMark with tables; HTML inside it is parsed as HTML.
 *
 * @throws {DocumentFault} `too-large`
 */
export function parseMarkdown(text, watch) {
    const most = watch.limits.characters;
    if (text.length > most)
        throw new DocumentFault('too-large', `The document has ${text.length} characters; Markdown is read up to ${most}.`);
    const reader = new MarkdownIt({ html: true });
    // Addresses are dropped, so a bad one need not turn its link into text.
    reader.validateLink = () => true;
    const tokens = reader.parse(withoutFrontMatter(text), {});
    watch.check();
    const place = { blocks: [], skipped: [], items: [], heading: 0, table: 0, row: undefined, watch };
    for (const token of tokens) {
        watch.count(`at line ${lineOf(token)}`);
        visit(token, place);
    }
    return { place: 'line', blocks: place.blocks, skipped: place.skipped };
}
/** Blank lines instead of the settings between `---` at the top, so that lines keep their numbers. */
function withoutFrontMatter(text) {
    if (!text.startsWith('---\n'))
        return text;
    const end = text.slice(0, 8000).indexOf('\n---\n', 3);
    if (end < 0)
        return text;
    const settings = text.slice(0, end + 5);
    return '\n'.repeat(settings.split('\n').length - 1) + text.slice(end + 5);
}
const lineOf = (token) => (token.map?.[0] ?? 0) + 1;
function visit(token, place) {
    const step = Object.hasOwn(steps, token.type) ? steps[token.type] : undefined;
    if (step)
        step(token, place);
}
const steps = {
    heading_open: (token, place) => (place.heading = Number(token.tag.slice(1))),
    heading_close: (_, place) => (place.heading = 0),
    list_item_open: ({ info, markup }, { items }) => items.push({ marker: `${info}${markup}`, used: false }),
    list_item_close: (_, { items }) => items.pop(),
    table_open: (_, place) => (place.table += 1),
    tr_open: (token, place) => (place.row = { cells: [], line: lineOf(token) }),
    tr_close: (_, place) => {
        if (place.row)
            place.blocks.push(rowOf(place.row.cells, place.row.line, place.table));
        place.row = undefined;
    },
    fence: addCode,
    code_block: addCode,
    html_block: addHtml,
    inline: addInline,
};
function addCode(token, { blocks }) {
    blocks.push(blockOf('code', token.content, lineOf(token)));
}
function addHtml(token, place) {
    const before = lineOf(token) - 1;
    const { blocks, skipped } = parseHtml(token.content, place.watch);
    for (const block of blocks)
        place.blocks.push({ ...block, line: block.line + before });
    for (const part of skipped)
        place.skipped.push({ ...part, line: part.line + before });
}
function addInline(token, place) {
    const lines = inlineLines(token.children ?? []);
    if (place.row)
        return void place.row.cells.push(lines.map(({ text }) => text).join(' '));
    for (const { text, bold, link, offset } of paragraphsOf(lines)) {
        const line = lineOf(token) + offset;
        if (place.heading > 0)
            place.blocks.push(blockOf('heading', text, line, place.heading, { link, bold }));
        else
            place.blocks.push(itemOrParagraph(text, line, { link, bold, gap: offset === 0 }, place));
    }
}
function itemOrParagraph(text, line, marks, { items }) {
    const item = items.at(-1);
    if (!item || item.used)
        return blockOf('paragraph', text, line, 0, marks);
    item.used = true;
    const boxed = text.startsWith('[') ? splitMarker(text) : undefined;
    if (!boxed)
        return blockOf('list-item', text, line, items.length - 1, { ...marks, marker: item.marker });
    const { marker, rest, checked } = boxed;
    return blockOf('list-item', rest, line, items.length - 1, {
        ...marks,
        marker,
        ...(checked !== undefined && { checked }),
    });
}
//# sourceMappingURL=markdown.js.map