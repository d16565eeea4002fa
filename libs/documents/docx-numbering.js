import { walkXml } from "./xml.js";
/** @param bytes `word/numbering.xml`, where the document has one */
export function readNumbering(bytes, watch) {
    const levels = bytes ? levelsOf(bytes, watch) : new Map();
    const counts = new Map();
    return {
        markerOf: (list, level) => {
            const { format, start, pattern } = levels.get(list)?.get(level) ?? { format: 'bullet', start: 1, pattern: '' };
            if (format === 'bullet' || format === 'none')
                return '-';
            const reached = (counts.get(list) ?? []).slice(0, level + 1);
            reached[level] = (reached[level] ?? start - 1) + 1;
            counts.set(list, reached);
            return markerOf(format, reached[level], pattern);
        },
    };
}
function markerOf(format, number, pattern) {
    const closing = /[)\]:]\s*$/.test(pattern.slice(-4)) ? ')' : '.';
    if (format === 'upperLetter')
        return `${String.fromCharCode(64 + Math.min(number, 26))}${closing}`;
    if (format === 'lowerLetter')
        return `${String.fromCharCode(96 + Math.min(number, 26))}${closing}`;
    return `${number}${closing}`;
}
/** The levels of every list, by the number that paragraphs name. */
function levelsOf(bytes, watch) {
    const reader = new NumberingReader();
    walkXml(bytes, 'numbering.xml', reader, watch);
    return reader.lists;
}
/** Lists name the abstract list whose levels they use. */
class NumberingReader {
    lists = new Map();
    abstract = new Map();
    levels = new Map();
    level;
    list = '';
    open(name, attributes) {
        const { 'w:val': value = '', 'w:numId': list = '' } = attributes;
        if (name === 'w:abstractNum')
            this.declare(attributes['w:abstractNumId']);
        if (name === 'w:lvl')
            this.addLevel(attributes['w:ilvl']);
        if (name === 'w:num')
            this.list = list;
        if (name === 'w:abstractNumId')
            this.lists.set(this.list, this.abstract.get(value) ?? new Map());
        if (this.level)
            setLevel(this.level, name, value);
    }
    close(name) {
        if (name === 'w:lvl')
            this.level = undefined;
    }
    declare(id = '') {
        this.levels = new Map();
        this.abstract.set(id, this.levels);
    }
    addLevel(depth = '0') {
        this.level = { format: 'decimal', start: 1, pattern: '' };
        this.levels.set(Number(depth), this.level);
    }
}
function setLevel(level, name, value) {
    if (name === 'w:numFmt')
        level.format = value;
    if (name === 'w:lvlText')
        level.pattern = value;
    if (name === 'w:start')
        level.start = Number(value) || 1;
}
//# sourceMappingURL=docx-numbering.js.map