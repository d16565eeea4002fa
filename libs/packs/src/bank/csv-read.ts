import { CsvError, parse } from 'csv-parse/sync';
import { type BankFault, BankFileFault, fileFault } from './bank-fault.ts';
import { type Column, columnOf, guessFields } from './csv-columns.ts';
import { unguarded } from './formula.ts';
import { slugOf } from './lists.ts';
import { checked, type Placed, type ReadQuestion } from './places.ts';

/** Heading → the field that it fills; null: the column is left out. */
export type ColumnMapping = Readonly<Record<string, string | null>>;
/** A column as a file has it, with the field that it most likely fills. */
export type FoundColumn = { heading: string; field: string | null; samples: string[] };

type Row = { record: string[]; info: { lines: number } };
const MOST_COLUMNS = 300;

/** Rows by which columns are judged. */
const SAMPLES = 3;
const samplesIn =
  (rows: readonly Row[]) =>
  (column: number): string[] =>
    rows.slice(0, SAMPLES).map(({ record }) => unguarded(record[column] ?? ''));

/** The columns of a file, for a person to say what each means. */
export function csvColumns(text: string): FoundColumn[] {
  const [headings, ...rows] = rowsOf(text, 1 + SAMPLES);
  const fields = guessFields(headings!.record, samplesIn(rows));
  return headings!.record.map((heading, at) => ({
    heading,
    field: fields[at]!,
    samples: samplesIn(rows)(at)
      .map((cell) => cell.slice(0, 200))
      .filter((cell) => cell !== ''),
  }));
}

/** @throws {BankFileFault} */
export function readCsv(text: string, mapping?: ColumnMapping): ReadQuestion[] {
  const [headings, ...rows] = rowsOf(text);
  const guesses = guessFields(headings!.record, samplesIn(rows));
  const columns = columnsOf(headings!.record, guesses, mapping);
  const ragged = rows.flatMap((row, at) => raggedFault(row, at, columns.length));
  if (ragged.length > 0) throw new BankFileFault(ragged);
  const placed = rows.map((row, at) => placedOf(row, at, columns));
  nameTheNameless(placed);
  return checked(placed);
}

function rowsOf(text: string, upTo?: number): Row[] {
  try {
    const rows = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      delimiter: delimiterOf(text),
      to: upTo,
    }) as unknown as Row[];
    if (rows.length === 0) throw fileFault('is empty; the first row holds the headings of the columns');
    if (rows[0]!.record.length > MOST_COLUMNS) throw fileFault(`has more than ${MOST_COLUMNS} columns`);
    return rows;
  } catch (error) {
    if (error instanceof CsvError) throw fileFault(csvWords(error), Number(error['lines'] ?? 1));
    throw error;
  }
}

const csvWords = ({ code, message }: CsvError): string =>
  code === 'CSV_QUOTE_NOT_CLOSED' ? 'a quotation mark is opened and never closed' : message.slice(0, 300);

/** Spreadsheets of many languages write semicolons, and those who copy from one write tabs. */
function delimiterOf(text: string): string {
  const first = text
    .slice(0, 10_000)
    .replace(/"[^"]*"/g, '')
    .split('\n')[0]!;
  const count = (sign: string): number => first.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

type Filled = { heading: string; column: Column | undefined };

function columnsOf(
  headings: readonly string[],
  guesses: readonly (string | null)[],
  mapping: ColumnMapping | undefined,
): Filled[] {
  const columns = headings.map((heading, at) => {
    const field = mapping && Object.hasOwn(mapping, heading) ? mapping[heading]! : guesses[at]!;
    return { heading, column: field === null ? undefined : columnOf(field) };
  });
  const filled = columns.flatMap(({ column }) => (column ? [column.field] : []));
  const twice = filled.find((field, at) => filled.indexOf(field) < at);
  if (twice) throw fileFault(`two columns fill the field "${twice}"; map one of them to nothing`);
  if (!filled.includes('prompt') && !filled.includes('title'))
    throw fileFault('no column is known to hold the question; say which column holds the prompt');
  return columns;
}

function raggedFault({ record, info }: Row, at: number, width: number): BankFault[] {
  const more = record.slice(width).some((cell) => cell !== '');
  const message = `has ${record.length} cells under ${width} headings`;
  return more ? [{ row: at + 2, line: info.lines, id: null, field: '', message }] : [];
}

function placedOf({ record, info }: Row, at: number, columns: readonly Filled[]): Placed {
  const raw: Record<string, unknown> = {};
  columns.forEach(({ column }, position) => {
    const cell = record[position]?.replace(/\r\n?/g, '\n') ?? '';
    if (column && cell.trim() !== '') set(raw, column.field, column.read(unguarded(cell)));
  });
  const nameOf = (field: string) => ({ name: columns.find(({ column }) => isIn(field, column))?.heading ?? field });
  // The parser counts the lines up to the end of the record.
  return { raw, row: at + 2, line: info.lines, at: nameOf };
}

const isIn = (field: string, column: Column | undefined): boolean =>
  column !== undefined && (field === column.field || field.startsWith(`${column.field}.`));

function set(raw: Record<string, unknown>, field: string, value: unknown): void {
  const [outer, inner] = field.split('.') as [string, string | undefined];
  if (inner === undefined) raw[outer] = isRecord(raw[outer]) && isRecord(value) ? { ...value, ...raw[outer] } : value;
  else raw[outer] = { ...(raw[outer] as object | undefined), [inner]: value };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A list by hand often has no ids, or no titles: both are made from what is there, the same way each time. */
export function nameTheNameless(placed: readonly Placed[]): void {
  const taken = new Set(placed.map(({ raw }) => raw['id']));
  for (const one of placed) {
    const { raw } = one;
    if (raw['title'] === undefined && typeof raw['prompt'] === 'string') raw['title'] = beginningOf(raw['prompt']);
    if (raw['prompt'] === undefined && typeof raw['title'] === 'string') raw['prompt'] = raw['title'];
    // One fault is enough for a row without a question: that its prompt is missing.
    if (raw['prompt'] === undefined) raw['title'] = 'Without a question';
    if (raw['id'] !== undefined || typeof raw['title'] !== 'string') continue;
    raw['id'] = freeId(slugOf(raw['title'].slice(0, 400)).slice(0, 70).replace(/-$/, '') || 'question', taken);
    taken.add(raw['id']);
    // A made id says nothing to those who wrote the list.
    one.called = raw['title'];
  }
}

function beginningOf(prompt: string): string {
  const words = prompt.slice(0, 400).trim().split(/\s+/);
  const title = words.slice(0, 10).join(' ').slice(0, 120);
  return words.length > 10 ? `${title} …` : title;
}

function freeId(wanted: string, taken: ReadonlySet<unknown>): string {
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? wanted : `${wanted}-${count}`;
    if (!taken.has(id)) return id;
  }
}
