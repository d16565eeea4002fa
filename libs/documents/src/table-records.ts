import { cleanLine } from './clean.ts';
import { looksLikeQuestion } from './looks.ts';
import type { QuestionRecord } from './record.ts';
import { isFollowUpName } from './asides.ts';
import { isAbout, type Role, roleOf } from './roles.ts';
import { traitsOfNamed } from './traits.ts';

export interface Row {
  cells: readonly string[];
  line: number;
}

export interface TableReading {
  records: QuestionRecord[];
  /** Rows that hold no question. */
  left: Row[];
}

interface Head {
  /** Index of the row that names the columns; -1 without one. */
  at: number;
  roles: (Role | undefined)[];
  /** Of the columns; none where they are not named. */
  names: readonly string[];
  /** Whether the column of prompts is named, or only looks like it. */
  named: boolean;
}

/** Rows among which the names of the columns are looked for; spreadsheets begin with titles. */
const HEAD_ROWS = 10;

/** Reads the questions of a table; `undefined` when none of its columns holds questions. */
export function readTable(rows: readonly Row[]): TableReading | undefined {
  const head = namedHead(rows) ?? guessedHead(rows);
  if (!head) return undefined;
  const reading: TableReading = { records: [], left: rows.slice(0, Math.max(0, head.at)) };
  const below = rows.slice(head.at + 1);
  const zeroBased = isZeroBased(below, head);
  let section: string | null = null;
  for (const row of below) {
    const filled = row.cells.filter((cell) => cell !== '');
    if (filled.length === 0) continue;
    const record = recordOf(row, { ...head, section, zeroBased });
    if (record) reading.records.push(record);
    else if (filled.length === 1 && head.roles.length > 1) section = filled[0]!;
    else reading.left.push(row);
  }
  return reading.records.length > 0 ? reading : undefined;
}

function namedHead(rows: readonly Row[]): Head | undefined {
  for (const [at, { cells }] of rows.slice(0, HEAD_ROWS).entries()) {
    const roles = cells.map(roleOf);
    if (!isHead(cells, roles)) continue;
    const isSure = roles.includes('prompt');
    const column = roles.indexOf('weak-prompt');
    if (isSure || shareOfQuestions(rows.slice(at + 1), column) >= 0.5)
      return { at, roles: withAnswers(oneOf(roles), cells, rows.slice(at + 1)), names: cells, named: true };
  }
  return undefined;
}

/** Names are short and say what they hold; a question in the first row is no name. */
function isHead(cells: readonly string[], roles: readonly (Role | undefined)[]): boolean {
  const named =
    roles.includes('prompt') ||
    (roles.includes('weak-prompt') && roles.some((role) => role === 'answer' || role === 'key' || role === 'option'));
  return named && cells.every((cell) => cell.length <= 60 && !cell.endsWith('?'));
}

/** One column of prompts, the first; a weak name serves where there is no better. */
function oneOf(roles: (Role | undefined)[]): (Role | undefined)[] {
  const strong = roles.indexOf('prompt');
  const prompt = strong >= 0 ? strong : roles.indexOf('weak-prompt');
  const isPrompt = (role: Role | undefined) => role === 'prompt' || role === 'weak-prompt';
  const rest = roles.map((role, at) => (at === prompt ? 'prompt' : isPrompt(role) ? undefined : role));
  // A column A is the first choice when a column B follows, else an answer.
  return rest.map((role, at) =>
    role === 'answer' && rest[at + 1] === 'option' && rest.indexOf('answer') === at ? 'option' : role,
  );
}

/** Where no column is called answer or option, the longest text under an unknown name behind the question is the answer. */
function withAnswers(
  roles: (Role | undefined)[],
  names: readonly string[],
  below: readonly Row[],
): (Role | undefined)[] {
  if (roles.some((role) => role === 'answer' || role === 'key' || role === 'option' || role === 'options'))
    return roles;
  const lengths = roles.map((role, column) =>
    role === undefined &&
    column > roles.indexOf('prompt') &&
    !isAbout(names[column]!) &&
    shareOfQuestions(below, column) < 0.5
      ? lengthOf(below, column)
      : 0,
  );
  const longest = lengths.indexOf(Math.max(...lengths));
  return roles.map((role, column) => (column === longest && lengths[column]! > 12 ? 'answer' : role));
}

/** Without names, the column in which most cells look like questions holds them, and the longest behind it the answers. */
function guessedHead(rows: readonly Row[]): Head | undefined {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const shares = Array.from({ length: Math.min(width, 40) }, (_, column) => shareOfQuestions(rows, column));
  const best = shares.indexOf(Math.max(...shares));
  if (best < 0 || (shares[best] ?? 0) < 0.6) return undefined;
  const lengths = shares.map((_, column) => (column === best ? -1 : lengthOf(rows, column)));
  const longest = lengths.indexOf(Math.max(...lengths));
  const roles = shares.map((_, column): Role | undefined => {
    if (column === best) return 'prompt';
    return column === longest && lengths[column]! > 12 ? 'answer' : undefined;
  });
  return { at: -1, roles, names: [], named: false };
}

function shareOfQuestions(rows: readonly Row[], column: number): number {
  const texts = rows.map(({ cells }) => cells[column] ?? '').filter((text) => text !== '');
  return texts.length === 0 ? 0 : texts.filter(looksLikeQuestion).length / Math.max(texts.length, rows.length / 2);
}

function lengthOf(rows: readonly Row[], column: number): number {
  return rows.reduce((sum, { cells }) => sum + (cells[column]?.length ?? 0), 0) / Math.max(1, rows.length);
}

/** What holds for all rows of a table, or for those under one section row. */
interface Frame extends Head {
  section: string | null;
  zeroBased: boolean | undefined;
}

function recordOf({ cells, line }: Row, frame: Frame): QuestionRecord | undefined {
  const all = (role: Role) =>
    cells.filter((cell, at) => frame.roles[at] === role && cell !== '').map((cell) => cell.trim());
  const [prompt = ''] = all('prompt');
  const asks = looksLikeQuestion(prompt);
  const filled = cells.filter((cell) => cell !== '').length;
  if (!asks && !isNamedPrompt(prompt, filled, frame)) return undefined;
  const [right = null] = all('key');
  return {
    prompt: cleanLine(prompt),
    answer: all('answer').join('\n') || null,
    intent: first(all('intent')),
    explanation: first(all('explanation')),
    options: optionsOf(all, right),
    key: right,
    zeroBased: frame.zeroBased,
    section: all('section')[0] ?? frame.section,
    line,
    confidence: frame.named ? (asks ? 0.98 : 0.8) : 0.75,
    ...traitsOfNamed(frame.names.map((name, at) => [name, cells[at] ?? ''])),
    followUps: frame.names.flatMap((name, at) => (isFollowUpName(name) ? splitList(cells[at] ?? '') : [])),
  };
}

const first = (texts: readonly string[]): string | null => texts[0] ?? null;

/** In a column called "Question", a few words are a question too; alone in their row they name a section. */
function isNamedPrompt(prompt: string, filled: number, { named, roles }: Frame): boolean {
  if (!named || prompt === '' || (filled === 1 && roles.length > 1)) return false;
  return prompt.includes(' ') || !/^[\p{Script=Latin}\d\s]*$/u.test(prompt);
}

function optionsOf(all: (role: Role) => string[], right: string | null): string[] {
  const options = [...all('option'), ...all('options').flatMap(splitList)];
  const wrong = all('wrong').flatMap(splitList);
  return wrong.length > 0 && options.length === 0 && right !== null ? [right, ...wrong] : options;
}

/** Choices in one cell: on lines of their own, or parted by semicolons or bars. */
export function splitList(cell: string): string[] {
  const mark = ['\n', '|', ';'].find((each) => cell.includes(each));
  const parts = mark ? cell.split(mark) : splitLetters(cell);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** "A) one B) two C) three". */
function splitLetters(cell: string): string[] {
  const parts = cell.slice(0, 4000).split(/(?:^|\s)\(?[A-Ha-h][.)]\s/);
  return parts.length > 2 ? parts : [cell];
}

/** Whether keys count from 0: a 0 shows it, the number of choices shows the opposite. */
function isZeroBased(rows: readonly Row[], { roles }: Head): boolean | undefined {
  const column = roles.indexOf('key');
  const keys = column < 0 ? [] : rows.map(({ cells }) => cells[column] ?? '');
  if (keys.includes('0')) return true;
  // In a spreadsheet people count from one.
  return keys.some((key) => /^[1-9]$/.test(key)) ? false : undefined;
}
