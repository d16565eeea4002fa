import { cleanLine, cleanText } from "./clean.js";
/** A block with clean text. */
export function blockOf(kind, text, line, level = 0, marks = {}) {
    return { kind, text: kind === 'code' ? cleanText(text).trimEnd() : cleanLine(text), level, line, marks };
}
export function rowOf(cells, line, table) {
    const clean = cells.map(cleanLine);
    return { kind: 'table-row', text: clean.join(' | '), level: 0, line, marks: { cells: clean, table } };
}
//# sourceMappingURL=block.js.map