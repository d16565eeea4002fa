import { blockOf, rowOf } from "./block.js";
import { splitMarker } from "./marker.js";
const start = () => ({ style: '', list: undefined, level: undefined, parts: [], length: 0, bold: 0 });
/** Elements whose text nobody sees, or that repeat what was said. */
const unseen = new Set(['w:del', 'w:instrText', 'w:delText', 'mc:Fallback', 'w:moveFrom']);
/** Turns the elements of `word/document.xml` into blocks; paragraphs are counted as they stand in the file. */
export class DocxBody {
    styles;
    numbering;
    watch;
    blocks = [];
    number = 0;
    tables = 0;
    hidden = 0;
    inText = false;
    run = { bold: undefined, hidden: false };
    inRun = false;
    /** Paragraphs may stand in a text box of another one. */
    paragraphs = [];
    rows = [];
    constructor(styles, numbering, watch) {
        this.styles = styles;
        this.numbering = numbering;
        this.watch = watch;
    }
    open(name, attributes) {
        if (unseen.has(name))
            this.hidden += 1;
        this.structure(name);
        this.property(name, attributes['w:val']);
        if (name === 'w:t')
            this.inText = true;
        if (name === 'w:tab')
            this.add(' ');
        if (name === 'w:br' || name === 'w:cr')
            this.add('\n');
        if (name === 'w:noBreakHyphen')
            this.add('-');
    }
    text(text) {
        if (this.inText)
            this.add(text);
    }
    close(name) {
        if (unseen.has(name))
            this.hidden -= 1;
        if (name === 'w:t')
            this.inText = false;
        if (name === 'w:r')
            this.inRun = false;
        if (name === 'w:p')
            this.endParagraph();
        if (name === 'w:tr')
            this.endRow();
    }
    finish() {
        return { place: 'paragraph', blocks: this.blocks, skipped: [] };
    }
    structure(name) {
        if (name === 'w:p') {
            this.number += 1;
            this.watch.count(`at paragraph ${this.number}`);
            this.paragraphs.push(start());
        }
        if (name === 'w:r') {
            this.inRun = true;
            this.run = { bold: undefined, hidden: false };
        }
        if (name === 'w:tbl')
            this.tables += 1;
        if (name === 'w:tr')
            this.rows.push({ cells: [], line: this.number + 1, table: this.tables });
        if (name === 'w:tc')
            this.rows.at(-1)?.cells.push('');
    }
    property(name, value = '') {
        const paragraph = this.paragraphs.at(-1);
        if (!paragraph)
            return;
        if (name === 'w:pStyle')
            paragraph.style = value;
        if (name === 'w:numId')
            paragraph.list = value;
        if (name === 'w:ilvl')
            paragraph.level = Number(value) || 0;
        if (this.inRun)
            this.runProperty(name, value !== '0' && value !== 'false' && value !== 'none');
    }
    runProperty(name, on) {
        if (name === 'w:b')
            this.run.bold = on;
        if (name === 'w:vanish')
            this.run.hidden = on;
    }
    add(text) {
        const paragraph = this.paragraphs.at(-1);
        if (!paragraph || this.hidden > 0 || this.run.hidden)
            return;
        const length = text.trim().length;
        paragraph.parts.push(text);
        paragraph.length += length;
        if (this.run.bold ?? this.styles(paragraph.style).bold)
            paragraph.bold += length;
    }
    endParagraph() {
        const paragraph = this.paragraphs.pop();
        if (!paragraph || paragraph.length === 0)
            return;
        const cells = this.rows.at(-1)?.cells;
        const text = paragraph.parts.join('');
        if (cells && cells.length > 0)
            return void cells.push(`${cells.pop()} ${text}`);
        // A line typed with Shift+Enter is a paragraph to its reader.
        const [first = '', ...others] = text.split('\n').filter((line) => line.trim() !== '');
        this.blocks.push(this.blockOf(first, paragraph));
        for (const line of others)
            this.blocks.push(blockOf('paragraph', line, this.number, 0, {}));
    }
    blockOf(text, { style, list, level, length, bold }) {
        const look = this.styles(style);
        const region = look.contents ? 'contents' : undefined;
        const marks = { bold: look.heading === 0 && bold >= length - 1, region };
        if (look.heading > 0)
            return blockOf('heading', text, this.number, look.heading, marks);
        const item = list ?? look.list;
        if (item === undefined || item === '0')
            return typedBlock(text, this.number, marks);
        const depth = Math.min(8, level ?? look.level);
        return blockOf('list-item', text, this.number, depth, { ...marks, marker: this.numbering.markerOf(item, depth) });
    }
    endRow() {
        const row = this.rows.pop();
        if (row && row.cells.some((cell) => cell.trim() !== ''))
            this.blocks.push(rowOf(row.cells, row.line, row.table));
    }
}
/** Lists are also typed by hand: "a) text". */
function typedBlock(text, line, marks) {
    const typed = splitMarker(text.trim());
    if (!typed || typed.rest === '')
        return blockOf('paragraph', text, line, 0, { ...marks, gap: true });
    const { marker, rest, checked } = typed;
    return blockOf('list-item', rest, line, 0, { ...marks, marker, ...(checked !== undefined && { checked }) });
}
//# sourceMappingURL=docx-body.js.map