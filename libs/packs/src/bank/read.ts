import { fileFault } from './bank-fault.ts';
import { type ColumnMapping, readCsv } from './csv-read.ts';
import { readMarkdown } from './markdown-read.ts';
import type { ReadQuestion } from './places.ts';
import type { BankFormat, PortableField } from './portable.ts';
import { readJson, readYaml } from './tree-read.ts';

export interface ReadBank {
  questions: ReadQuestion[];
  field: PortableField | undefined;
}

/** Bytes of a file; larger ones are refused before they are looked into. */
export const LARGEST_FILE = 20_000_000;
const MOST_QUESTIONS = 50_000;

/**
 * Reads a file of questions. The same file is read the same way wherever it is; nothing in it is run.
 *
 * @throws {BankFileFault} with every fault, each with its row, line and field; a file with any fault gives nothing
 */
export function readBank(format: BankFormat, text: string, mapping?: ColumnMapping): ReadBank {
  const bytes = Buffer.byteLength(text);
  if (bytes > LARGEST_FILE)
    throw fileFault(`has ${Math.ceil(bytes / 1_000_000)} MB; at most ${LARGEST_FILE / 1_000_000} MB are read`);
  const bank = read(format, text, mapping);
  if (bank.questions.length > MOST_QUESTIONS)
    throw fileFault(`has ${bank.questions.length} questions; at most ${MOST_QUESTIONS} are read at once`);
  return bank;
}

function read(format: BankFormat, text: string, mapping: ColumnMapping | undefined): ReadBank {
  if (format === 'yaml') return readYaml(text);
  if (format === 'json') return readJson(text);
  return { questions: format === 'csv' ? readCsv(text, mapping) : readMarkdown(text), field: undefined };
}

/** The format that a file's name tells; undefined where it tells none. */
export function formatOfName(name: string): BankFormat | undefined {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const endings: Record<string, BankFormat> = {
    yaml: 'yaml',
    yml: 'yaml',
    json: 'json',
    csv: 'csv',
    tsv: 'csv',
    md: 'markdown',
    markdown: 'markdown',
  };
  return Object.hasOwn(endings, ending) ? endings[ending] : undefined;
}
