import { isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments, } from 'yaml';
import { DocumentFault } from "./fault.js";
/** YAML takes several times as long as Markdown. */
const SLOWNESS = 8;
/**
 * Values of a YAML document with their lines. Tags are not resolved into anything but text, lists and maps.
 *
 * @throws {DocumentFault} `broken`, `too-large`, or `zip-bomb` when aliases multiply what is written
 */
export function parseYaml(text, watch) {
    const most = watch.limits.characters / SLOWNESS;
    if (text.length > most)
        throw new DocumentFault('too-large', `The document has ${text.length} characters; YAML is read up to ${most}.`);
    refuseDepth(text, watch);
    const lines = new LineCounter();
    const documents = parsed(text, lines);
    watch.check();
    const roots = documents.map((document) => new Walk(document, lines, watch).root());
    return roots.length === 1 ? roots[0] : { kind: 'list', items: roots, line: 1 };
}
function parsed(text, lineCounter) {
    const documents = parseAllDocuments(text, {
        lineCounter,
        prettyErrors: false,
        uniqueKeys: false,
        logLevel: 'silent',
    });
    if (!Array.isArray(documents))
        throw new DocumentFault('broken', 'The YAML document is empty.');
    for (const { errors } of documents) {
        const [error] = errors;
        if (error)
            throw new DocumentFault('broken', `The document is not sound YAML: ${error.message}, at line ${lineCounter.linePos(error.pos[0]).line}.`);
    }
    return documents;
}
/** The parser calls itself for every level, so levels are counted before it starts. */
function refuseDepth(text, { limits }) {
    let flow = 0;
    let line = 1;
    let lineStart = 0;
    for (let at = 0; at < text.length; at += 1) {
        const mark = text[at];
        if (mark === '[' || mark === '{')
            flow += 1;
        else if (mark === ']' || mark === '}')
            flow = Math.max(0, flow - 1);
        else if (mark === '\n') {
            if (tooManyDashes(text.slice(lineStart, Math.min(at, lineStart + limits.depth * 4)), limits.depth))
                flow = limits.depth + 1;
            line += 1;
            lineStart = at + 1;
        }
        if (flow > limits.depth)
            throw new DocumentFault('too-large', `Values are nested deeper than ${limits.depth} levels at line ${line}.`);
    }
    if (tooManyDashes(text.slice(lineStart, lineStart + limits.depth * 4), limits.depth))
        throw new DocumentFault('too-large', `Values are nested deeper than ${limits.depth} levels at line ${line}.`);
}
/** "- - - - text" opens a list for every dash; so does deep indentation. */
const tooManyDashes = (line, most) => line.length - line.trimStart().length > most * 2 || line.split('- ').length > most || line.split('? ').length > most;
class Walk {
    document;
    lines;
    watch;
    anchors = new Map();
    constructor(document, lines, watch) {
        this.document = document;
        this.lines = lines;
        this.watch = watch;
    }
    root() {
        return this.node(this.document.contents, 1);
    }
    node(yaml, line, depth = 0) {
        const at = this.lineOf(yaml) ?? line;
        this.count(at, depth);
        this.remember(yaml);
        if (isMap(yaml)) {
            const entries = yaml.items.map(({ key, value }) => {
                const keyLine = this.lineOf(key) ?? at;
                return {
                    key: isScalar(key) ? String(key.value) : '',
                    value: this.node(value, keyLine, depth + 1),
                    line: keyLine,
                };
            });
            return { kind: 'map', entries, line: at };
        }
        if (isSeq(yaml))
            return { kind: 'list', items: yaml.items.map((item) => this.node(item, at, depth + 1)), line: at };
        if (isAlias(yaml))
            return this.node(this.anchors.get(yaml.source) ?? null, at, depth + 1);
        return this.scalar(yaml, at);
    }
    scalar(yaml, line) {
        const value = isScalar(yaml) ? yaml.value : null;
        return { kind: 'text', text: String(value ?? 'null'), quoted: typeof value === 'string', line };
    }
    /** Aliases are walked as often as they are used, so every visit counts. */
    count(line, depth) {
        if (depth > this.watch.limits.depth)
            throw new DocumentFault('too-large', `Values are nested deeper than ${this.watch.limits.depth} levels at line ${line}.`);
        try {
            this.watch.count(`at line ${line}`);
        }
        catch (error) {
            if (!(error instanceof DocumentFault) || error.code !== 'too-large' || this.anchors.size === 0)
                throw error;
            throw new DocumentFault('zip-bomb', `The aliases of the YAML document multiply its values beyond ${this.watch.limits.blocks}.`);
        }
    }
    remember(yaml) {
        if ((isScalar(yaml) || isMap(yaml) || isSeq(yaml)) && yaml.anchor)
            this.anchors.set(yaml.anchor, yaml);
    }
    lineOf(yaml) {
        const isPlaced = isScalar(yaml) || isMap(yaml) || isSeq(yaml) || isAlias(yaml);
        return isPlaced && yaml.range ? this.lines.linePos(yaml.range[0]).line : undefined;
    }
}
//# sourceMappingURL=yaml.js.map