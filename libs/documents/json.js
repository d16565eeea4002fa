import { DocumentFault } from "./fault.js";
const bare = /[^\s,:[\]{}"]+/y;
/**
 * Values of a JSON document, or of one with a value on every line, each with its line.
 *
 * Adds what `JSON.parse` does not tell: where things stand. Commas and colons that editors forget are forgiven.
 *
 * @throws {DocumentFault} `broken`, `too-large`
 */
export function parseJson(source, watch) {
    const values = [];
    const open = [];
    let line = 1;
    for (let at = 0;;) {
        const token = nextToken(source, at, line);
        if (!token)
            break;
        if (token.type !== ',' && token.type !== ':')
            watch.count(`at line ${token.line}`);
        at = token.end;
        line = token.line;
        step(token, open, values, watch);
        if (token.type === '"')
            line += newlines(source, token);
    }
    if (open.length > 0 || values.length === 0)
        throw broken(`it ends before everything is closed, at line ${line}`);
    return values.length === 1 ? values[0] : { kind: 'list', items: values, line: 1 };
}
const newlines = (source, { end, text: { length } }) => length > 0 ? source.slice(end - length, end).split('\n').length - 1 : 0;
function nextToken(source, from, line) {
    let at = from;
    while (at < source.length && /\s/.test(source[at])) {
        if (source[at] === '\n')
            line += 1;
        at += 1;
    }
    const mark = source[at];
    if (mark === undefined)
        return undefined;
    if ('{}[],:'.includes(mark))
        return { type: mark, text: mark, line, end: at + 1 };
    if (mark === '"') {
        const end = endOfText(source, at, line);
        return { type: '"', text: source.slice(at, end), line, end };
    }
    bare.lastIndex = at;
    const found = bare.exec(source)?.[0] ?? mark;
    return { type: 'v', text: found, line, end: at + found.length };
}
/** A quotation mark behind a backslash is part of the text. */
function endOfText(source, from, line) {
    for (let at = from + 1; at < source.length; at += 1) {
        if (source[at] === '\\')
            at += 1;
        else if (source[at] === '"')
            return at + 1;
    }
    throw broken(`a text is not closed at line ${line}`);
}
function step(token, open, values, watch) {
    const { type } = token;
    if (type === '[' || type === '{')
        push(token, open, watch);
    else if (type === ']' || type === '}')
        add(popped(token, open), open, values);
    else if (type === ',' || type === ':')
        separate(token, open.at(-1));
    else if (!takeKey(token, open.at(-1)))
        add(scalar(token), open, values);
}
/** The first text in an object, and after every value, is a key. */
function takeKey(token, around) {
    if (token.type !== '"' || around?.kind !== 'map' || around.key !== undefined)
        return false;
    around.key = decoded(token);
    around.keyLine = token.line;
    return true;
}
function scalar(token) {
    const { type, text, line } = token;
    if (type === '"')
        return { kind: 'text', text: decoded(token), quoted: true, line };
    if (/^(?:-?[\d.eE+-]+|true|false|null)$/.test(text.slice(0, 40)))
        return { kind: 'text', text, quoted: false, line };
    throw broken(`"${text.slice(0, 20)}" is no value at line ${line}`);
}
function push({ type, line }, open, { limits }) {
    if (open.length >= limits.depth)
        throw new DocumentFault('too-large', `Values are nested deeper than ${limits.depth} levels at line ${line}.`);
    open.push(type === '['
        ? { kind: 'list', items: [], line }
        : { kind: 'map', entries: [], line, key: undefined, keyLine: line });
}
function popped({ type, line }, open) {
    const top = open.pop();
    if (!top || (top.kind === 'list') !== (type === ']'))
        throw broken(`"${type}" closes nothing at line ${line}`);
    return top.kind === 'list' ? top : { kind: 'map', entries: top.entries, line: top.line };
}
function separate({ type, line }, around) {
    if (!around || (type === ':' && (around.kind === 'list' || around.key === undefined)))
        throw broken(`"${type}" is out of place at line ${line}`);
}
function add(node, open, values) {
    const around = open.at(-1);
    if (!around)
        return void values.push(node);
    if (around.kind === 'list')
        return void around.items.push(node);
    if (around.key === undefined)
        throw broken(`a value without a key at line ${node.line}`);
    around.entries.push({ key: around.key, value: node, line: around.keyLine });
    around.key = undefined;
}
function decoded({ text: quoted, line }) {
    try {
        const value = JSON.parse(quoted.replaceAll('\n', '\\n').replaceAll('\t', '\\t'));
        return String(value);
    }
    catch (error) {
        if (error instanceof SyntaxError)
            throw broken(`a text is not well formed at line ${line}`);
        throw error;
    }
}
const broken = (what) => new DocumentFault('broken', `The document is not sound JSON: ${what}.`);
//# sourceMappingURL=json.js.map