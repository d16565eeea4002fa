import { composeBlocks, composeRecords } from "./compose.js";
import { beginning, cleanLine } from "./clean.js";
import { parseCsv } from "./csv.js";
import { decodeText } from "./decode.js";
import { binaryFormat, textFormat } from "./detect.js";
import { parseDocx } from "./docx.js";
import { DocumentFault } from "./fault.js";
import { parseHtml } from "./html.js";
import { parseJson } from "./json.js";
import { defaultLimits } from "./limits.js";
import { parseMarkdown } from "./markdown.js";
import { parsePdf } from "./pdf.js";
import { parseText } from "./text.js";
import { readTree } from "./tree-records.js";
import { startWatch } from "./watch.js";
import { parseYaml } from "./yaml.js";
/**
 * Reads a document and finds the questions in it.
 *
 * The same bytes always give the same drafts. Nothing in the document is run, rendered or fetched.
 *
 * @throws {DocumentFault} when the document cannot be read within its limits
 * @throws the signal's reason when it is aborted
 */
export async function readDocument({ name, bytes, type, signal, limits }) {
    const watch = startWatch({ ...defaultLimits, ...limits }, signal);
    watch.check();
    if (bytes.byteLength > watch.limits.bytes)
        throw new DocumentFault('too-large', `The document has ${bytes.byteLength} bytes; the limit is ${watch.limits.bytes}.`);
    const binary = type === 'pdf' || type === 'docx' ? type : binaryFormat(bytes);
    if (binary)
        return { format: binary, ...(await composeBlocks(await binaryParsers[binary](bytes, watch), watch)) };
    const text = decodeText(bytes);
    await watch.pause();
    const format = type && type !== 'pdf' && type !== 'docx' ? type : textFormat(text, name);
    return { format, ...(await composeText(format, text, watch)) };
}
const binaryParsers = { pdf: parsePdf, docx: parseDocx };
const blockParsers = { markdown: parseMarkdown, text: parseText, html: parseHtml };
async function composeText(format, text, watch) {
    if (format === 'json')
        return composeTree(parseJson(text, watch));
    if (format === 'yaml')
        return composeTree(parseYaml(text, watch));
    if (format === 'csv')
        return composeTable(text, watch);
    if (format === 'pdf' || format === 'docx')
        throw new DocumentFault('broken', `The document is text, and no ${format.toUpperCase()}.`);
    return composeBlocks(blockParsers[format](text, watch), watch);
}
function composeTree(root) {
    const { records, left } = readTree(root);
    const skipped = left.map(({ text, line }) => ({
        line,
        place: 'line',
        text: beginning(cleanLine(text), 120),
        reason: 'prose',
    }));
    return composeRecords(records, skipped, 'line');
}
function composeTable(text, watch) {
    const { records, blocks } = parseCsv(text, watch);
    const skipped = blocks.map((block) => ({
        line: block.line,
        place: 'row',
        text: beginning(block.text, 120),
        reason: 'table',
    }));
    return composeRecords(records, skipped, 'row');
}
//# sourceMappingURL=read.js.map