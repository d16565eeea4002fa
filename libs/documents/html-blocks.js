import { blockOf, rowOf } from "./block.js";
import { beginning, cleanLine } from "./clean.js";
import { breaking } from "./html-rules.js";
import { splitLabel } from "./labels.js";
/** What is counted while an element is open. */
const nested = {
    pre: ['pre'],
    b: ['bold'],
    strong: ['bold'],
    a: ['link'],
    ul: ['lists'],
    ol: ['lists'],
    td: ['cell'],
    th: ['cell', 'bold'],
};
const empty = () => ({ parts: [], line: 0, length: 0, bold: 0, link: 0 });
/** Collects what a parser tells of a page as blocks. */
export class HtmlBlocks {
    watch;
    blocks = [];
    skipped = [];
    stack = [];
    depth = { silent: 0, furniture: 0, pre: 0, bold: 0, link: 0, lists: 0, cell: 0 };
    current = empty();
    marker;
    checked;
    /** Rows that are open; a table may stand in a cell. */
    rows = [];
    tables = 0;
    constructor(watch) {
        this.watch = watch;
    }
    open(name, attributes, line, verdict) {
        if (breaking.has(name) || verdict.furniture)
            this.flush();
        this.stack.push({ name, verdict, number: Number(attributes['start'] ?? 1) || 1, style: attributes['type'] ?? '1' });
        this.turn(name, verdict, 1);
        if (name === 'br')
            this.lineBreak();
        if (name === 'li')
            this.marker = this.nextMarker();
        if (name === 'input')
            this.box(attributes);
        this.openTable(name, line);
    }
    openTable(name, line) {
        if (name === 'table')
            this.tables += 1;
        if (name === 'tr')
            this.rows.push({ cells: [], line, table: this.tables });
        if (name === 'td' || name === 'th')
            this.rows.at(-1)?.cells.push('');
    }
    text(text, line) {
        if (this.depth.silent > 0)
            return;
        const length = text.trim().length;
        if (length > 0 && this.current.length === 0)
            this.current.line = line + leadingLines(text);
        this.current.parts.push(this.depth.pre > 0 ? text : text.replaceAll('\n', ' '));
        this.current.length += length;
        if (this.depth.bold > 0)
            this.current.bold += length;
        if (this.depth.link > 0)
            this.current.link += length;
    }
    close(name) {
        if (breaking.has(name))
            this.flush();
        const open = this.stack.pop();
        if (open?.verdict.furniture)
            this.flush();
        if (name === 'tr')
            this.addRow();
        if (name === 'li')
            this.marker = undefined;
        if (open)
            this.turn(name, open.verdict, -1);
    }
    finish() {
        this.flush();
        return { place: 'line', blocks: this.blocks, skipped: this.skipped };
    }
    /** Enters (1) or leaves (-1) an element. */
    turn(name, verdict, by) {
        if (verdict.silent)
            this.depth.silent += by;
        if (verdict.furniture)
            this.depth.furniture += by;
        for (const kind of Object.hasOwn(nested, name) ? nested[name] : [])
            this.depth[kind] += by;
    }
    /** A line break ends a block when another line with a label may follow; in code and cells it is a line. */
    lineBreak() {
        if (this.depth.pre > 0)
            this.current.parts.push('\n');
        else if (this.depth.cell > 0)
            this.current.parts.push(' ');
        else
            this.flush();
    }
    nextMarker() {
        const list = this.stack.findLast(({ name }) => name === 'ol' || name === 'ul');
        if (list?.name !== 'ol')
            return '-';
        const number = list.number++;
        if (list.style !== 'a' && list.style !== 'A')
            return `${number}.`;
        return `${String.fromCharCode(64 + Math.min(number, 26))}.`;
    }
    /** A button of a choice turns its label into an item. */
    box({ type, checked }) {
        if (type !== 'radio' && type !== 'checkbox')
            return;
        this.marker = '[]';
        this.checked = checked !== undefined;
    }
    addRow() {
        const row = this.rows.pop();
        if (!row || this.depth.furniture > 0 || row.cells.every((cell) => cell === ''))
            return;
        this.blocks.push(this.inRegion(rowOf(row.cells, row.line, row.table)));
    }
    flush() {
        const { parts, line, length, bold, link } = this.current;
        this.current = empty();
        if (length === 0)
            return;
        this.watch.count(`at line ${line}`);
        const text = parts.join('');
        const cells = this.depth.cell > 0 ? this.rows.at(-1)?.cells : undefined;
        if (cells && cells.length > 0)
            return void cells.push(`${cells.pop()} ${text}`);
        if (this.depth.furniture > 0)
            return this.leaveOut(text, line);
        const marks = { bold: bold >= length - 1, link: link >= length - 1 };
        this.blocks.push(this.inRegion(this.blockOf(text, line, marks)));
    }
    leaveOut(text, line) {
        const reason = this.stack.find(({ verdict }) => verdict.furniture)?.verdict.furniture ?? 'navigation';
        this.skipped.push({ line, place: 'line', text: beginning(cleanLine(text), 120), reason });
    }
    blockOf(text, line, marks) {
        const { kind, level } = this.kindNow();
        if (kind !== 'list-item')
            return blockOf(kind, text, line, level, { ...marks, ...(this.isTerm() && { term: true }) });
        const { marker, checked } = this;
        this.marker = undefined;
        this.checked = undefined;
        if (marker === undefined)
            return blockOf('paragraph', text, line, 0, marks);
        return blockOf(kind, text, line, level, { ...marks, marker, ...(checked !== undefined && { checked }) });
    }
    kindNow() {
        if (this.depth.pre > 0)
            return { kind: 'code', level: 0 };
        const heading = this.stack.findLast(({ name }) => /^h[1-6]$/.test(name));
        if (heading)
            return { kind: 'heading', level: Number(heading.name[1]) };
        if (this.marker !== undefined)
            return { kind: 'list-item', level: Math.max(0, this.depth.lists - 1) };
        return { kind: 'paragraph', level: 0 };
    }
    isTerm() {
        return this.stack.some(({ name }) => name === 'summary' || name === 'dt');
    }
    inRegion(block) {
        const region = this.stack.find(({ verdict }) => verdict.region)?.verdict.region;
        return region && !splitLabel(block.text) ? { ...block, marks: { ...block.marks, region } } : block;
    }
}
function leadingLines(text) {
    const blank = text.slice(0, text.length - text.trimStart().length);
    return blank.split('\n').length - 1;
}
//# sourceMappingURL=html-blocks.js.map