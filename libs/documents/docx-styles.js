import { walkXml } from "./xml.js";
const plain = { heading: 0, bold: false, contents: false, list: undefined, level: 0 };
/** Styles that a style may stand on; a longer chain is a circle. */
const LONGEST_CHAIN = 12;
/** @param bytes `word/styles.xml`, where the document has one */
export function readStyles(bytes, watch) {
    const declared = bytes ? declaredIn(bytes, watch) : new Map();
    const known = new Map();
    return (id) => {
        const style = known.get(id) ?? styleOf(chainOf(id, declared));
        known.set(id, style);
        return style;
    };
}
function chainOf(id, declared) {
    const chain = [];
    let next = declared.get(id);
    while (next && chain.length < LONGEST_CHAIN) {
        chain.push(next);
        next = declared.get(next.basedOn);
    }
    return chain;
}
/** Names stay English in every language of the program; ids do not. */
function styleOf(chain) {
    if (chain.length === 0)
        return plain;
    const headings = chain.map(({ name, outline }) => headingOf(name, outline));
    return {
        heading: headings.find((level) => level > 0) ?? 0,
        bold: chain.some(({ bold }) => bold),
        contents: chain.some(({ name }) => /^(toc|contents) /.test(name)),
        list: chain.find(({ list }) => list !== undefined)?.list,
        level: chain.find(({ list }) => list !== undefined)?.level ?? 0,
    };
}
function headingOf(name, outline) {
    if (name === 'title')
        return 1;
    const level = Number(/^heading ([1-9])$/.exec(name)?.[1] ?? 0);
    if (level > 0)
        return Math.min(level, 6);
    return outline !== undefined && outline < 6 ? outline + 1 : 0;
}
function declaredIn(bytes, watch) {
    const styles = new Map();
    let style;
    walkXml(bytes, 'styles.xml', {
        open: (name, attributes) => {
            if (name === 'w:style') {
                style = { name: '', basedOn: '', bold: false, list: undefined, level: 0, outline: undefined };
                styles.set(attributes['w:styleId'] ?? '', style);
            }
            else if (style)
                setStyle(style, name, attributes['w:val']);
        },
        close: (name) => {
            if (name === 'w:style')
                style = undefined;
        },
    }, watch);
    return styles;
}
function setStyle(style, name, value = '') {
    if (name === 'w:name')
        style.name = value.toLowerCase();
    if (name === 'w:basedOn')
        style.basedOn = value;
    if (name === 'w:b')
        style.bold = value !== '0' && value !== 'false';
    if (name === 'w:numId')
        style.list = value;
    if (name === 'w:ilvl')
        style.level = Number(value) || 0;
    if (name === 'w:outlineLvl')
        style.outline = Number(value);
}
//# sourceMappingURL=docx-styles.js.map