import { composeBlocks, composeRecords, type Composed } from './compose.ts';
import { beginning, cleanLine } from './clean.ts';
import { parseCsv } from './csv.ts';
import { decodeText } from './decode.ts';
import { binaryFormat, textFormat } from './detect.ts';
import type { Format, QuestionDocument } from './document.ts';
import { parseDocx } from './docx.ts';
import { DocumentFault } from './fault.ts';
import { parseHtml } from './html.ts';
import { parseJson } from './json.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { parseMarkdown } from './markdown.ts';
import type { Node } from './node.ts';
import { partsOfRecords, partsOfRows } from './parts.ts';
import { parsePdf } from './pdf.ts';
import { parseText } from './text.ts';
import { readTree } from './tree-records.ts';
import { startWatch, type Watch } from './watch.ts';
import { parseYaml } from './yaml.ts';

export interface DocumentInput {
  /** File name; its ending helps where the content does not show the format. */
  name?: string;
  bytes: Uint8Array;
  /** Overrules what content and name say. */
  type?: Format;
  signal?: AbortSignal;
  limits?: Partial<Limits>;
}

/**
 * Reads a document and finds the questions in it.
 *
 * The same bytes always give the same drafts. Nothing in the document is run, rendered or fetched.
 *
 * @throws {DocumentFault} when the document cannot be read within its limits
 * @throws the signal's reason when it is aborted
 */
export async function readDocument({ name, bytes, type, signal, limits }: DocumentInput): Promise<QuestionDocument> {
  const watch = startWatch({ ...defaultLimits, ...limits }, signal);
  watch.check();
  if (bytes.byteLength > watch.limits.bytes)
    throw new DocumentFault(
      'too-large',
      `The document has ${bytes.byteLength} bytes; the limit is ${watch.limits.bytes}.`,
    );
  const binary = type === 'pdf' || type === 'docx' ? type : binaryFormat(bytes);
  if (binary) return { format: binary, ...(await composeBlocks(await binaryParsers[binary](bytes, watch), watch)) };
  const text = decodeText(bytes);
  await watch.pause();
  const format = type && type !== 'pdf' && type !== 'docx' ? type : textFormat(text, name);
  return { format, ...(await composeText(format, text, watch)) };
}

const binaryParsers = { pdf: parsePdf, docx: parseDocx };
const blockParsers = { markdown: parseMarkdown, text: parseText, html: parseHtml };

async function composeText(format: Format, text: string, watch: Watch): Promise<Composed> {
  if (format === 'json') return composeTree(parseJson(text, watch));
  if (format === 'yaml') return composeTree(parseYaml(text, watch));
  if (format === 'csv') return composeTable(text, watch);
  if (format === 'pdf' || format === 'docx')
    throw new DocumentFault('broken', `The document is text, and no ${format.toUpperCase()}.`);
  return composeBlocks(blockParsers[format](text, watch), watch);
}

function composeTree(root: Node): Composed {
  const { records, left } = readTree(root);
  const skipped = left.map((one) => ({
    line: one.line,
    place: 'line' as const,
    text: beginning(cleanLine(one.text), 120),
    reason: 'prose' as const,
  }));
  return composeRecords(records, skipped, 'line', partsOfRecords(records, skipped));
}

function composeTable(text: string, watch: Watch): Composed {
  const { records, blocks, rows } = parseCsv(text, watch);
  const skipped = blocks.map((block) => ({
    line: block.line,
    place: 'row' as const,
    text: beginning(block.text, 120),
    reason: 'table' as const,
  }));
  return composeRecords(records, skipped, 'row', partsOfRows(rows));
}
