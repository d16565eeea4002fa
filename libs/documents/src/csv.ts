import { parse } from 'csv-parse/sync';
import { blockOf, type Parsed } from './block.ts';
import { DocumentFault, kindOf, reasonOf } from './fault.ts';
import { readTable, type Row } from './table-records.ts';
import { cleanText } from './clean.ts';
import type { QuestionRecord } from './record.ts';
import type { Watch } from './watch.ts';

export interface ParsedRecords extends Parsed {
  records: QuestionRecord[];
  rows: Row[];
}

const delimiters = [',', ';', '\t', '|'];
/** How much of the text is looked at to find its delimiter. */
const SAMPLE = 64 * 1024;
/** Characters of one row; a quotation mark that is never closed would swallow the rest of the file. */
const LONGEST_ROW = 256 * 1024;

/**
 * Rows of a spreadsheet. Columns are found by their names, or, without names, by what stands in them.
 *
 * @throws {DocumentFault} `broken` when the quotation marks do not fit, `too-large` for an endless row
 */
export function parseCsv(text: string, watch: Watch): ParsedRecords {
  const rows = rowsOf(text, watch);
  watch.check();
  const reading = readTable(rows) ?? { records: [], left: rows };
  const blocks = reading.left.map(({ cells, line }) =>
    blockOf('table-row', cells.filter((cell) => cell !== '').join(' | '), line),
  );
  return { place: 'row', records: reading.records, blocks, skipped: [], rows };
}

function rowsOf(text: string, watch: Watch): Row[] {
  const table = parsed(text, delimiterOf(text));
  return table.map((cells, at) => {
    watch.count(`at row ${at + 1}`);
    return { cells: cells.map((cell) => cleanText(cell).trim()), line: at + 1 };
  });
}

function parsed(text: string, delimiter: string): string[][] {
  try {
    return parse(text, { delimiter, relax_quotes: true, relax_column_count: true, max_record_size: LONGEST_ROW });
  } catch (error) {
    if (!kindOf(error).startsWith('CSV_')) throw error;
    if (kindOf(error) === 'CSV_MAX_RECORD_SIZE')
      throw new DocumentFault(
        'too-large',
        `A row is longer than ${LONGEST_ROW} bytes; perhaps a quotation mark is not closed. ${reasonOf(error)}`,
      );
    throw new DocumentFault('broken', `The table cannot be read: ${reasonOf(error)}`);
  }
}

/** The delimiter that stands most evenly in the first rows; quoted text does not count. */
export function delimiterOf(text: string): string {
  const lines = unquoted(text.slice(0, SAMPLE))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 60);
  const scores = delimiters.map((delimiter) => evenness(lines.map((line) => line.split(delimiter).length - 1)));
  const best = scores.indexOf(Math.max(...scores));
  return delimiters[best] ?? ',';
}

/** How often the most frequent count above 0 occurs; more columns decide between equals. */
function evenness(counts: readonly number[]): number {
  const often = new Map<number, number>();
  for (const count of counts) if (count > 0) often.set(count, (often.get(count) ?? 0) + 1);
  return Math.max(0, ...[...often].map(([count, times]) => times + Math.min(count, 20) / 100));
}

function unquoted(text: string): string {
  return text
    .split('"')
    .filter((_, at) => at % 2 === 0)
    .join('');
}

/** Whether most lines of a text are rows of one table. */
export function isTable(text: string): boolean {
  const lines = unquoted(text.slice(0, SAMPLE))
    .split('\n')
    .filter((line) => line.trim() !== '');
  if (lines.length < 2) return false;
  const delimiter = delimiterOf(text);
  const counts = lines.map((line) => line.split(delimiter).length - 1);
  const usual = counts[0]!;
  return usual > 0 && counts.filter((count) => count === usual).length >= lines.length * 0.8;
}
