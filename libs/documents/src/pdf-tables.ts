import type { Segment } from './pdf-rows.ts';
import { roleOf } from './roles.ts';

/** A table of questions on a page, cell by cell. */
export interface PageTable {
  /** Segments that belong to it. */
  segments: ReadonlySet<Segment>;
  rows: string[][];
}

/** Lines below a head from which the edges of its columns are learnt. */
const FAR = 40;

/**
 * Finds a table whose head names a column of questions; below it, text belongs to the column that it stands under.
 *
 * A PDF knows no tables. A row is taken to end where its question ends and the column begins anew.
 */
export function tableOn(segments: readonly Segment[]): PageTable | undefined {
  const lines = baselines(segments);
  const at = lines.findIndex(isHead);
  const head = lines[at];
  if (!head) return undefined;
  const columns = columnsBelow(head, lines.slice(at + 1, at + 1 + FAR));
  const roles = head.map(({ text }) => roleOf(text));
  const prompt = roles.includes('prompt') ? roles.indexOf('prompt') : roles.indexOf('weak-prompt');
  const rows: string[][] = [head.map(({ text }) => text)];
  const taken = new Set<Segment>(head);
  for (const line of lines.slice(at + 1)) {
    const cells = cellsOf(line, columns);
    // What begins left of the table, or in one piece reaches across it, stands below it.
    if (!cells) break;
    addLine(rows, cells, prompt);
    for (const segment of line) taken.add(segment);
  }
  return rows.length > 1 ? { segments: taken, rows } : undefined;
}

/** Heads may be centred, so full lines below them show where columns begin. */
function columnsBelow(head: readonly Segment[], lines: readonly Segment[][]): number[] {
  const full = [head, ...lines.filter(({ length }) => length === head.length)];
  return head.map((_, column) => Math.min(...full.map((line) => line[column]!.left)));
}

function baselines(segments: readonly Segment[]): Segment[][] {
  const lines: Segment[][] = [];
  for (const segment of segments) {
    const last = lines.at(-1);
    if (last && Math.abs(last[0]!.y - segment.y) < 2) last.push(segment);
    else lines.push([segment]);
  }
  return lines;
}

function isHead(line: readonly Segment[]): boolean {
  const roles = line.map(({ text }) => (text.length <= 40 ? roleOf(text) : undefined));
  if (line.length < 2) return false;
  if (roles.includes('prompt')) return roles.some((role) => role !== undefined && role !== 'prompt');
  return roles.includes('weak-prompt') && roles.includes('answer');
}

/** The text of a line by column; `undefined` when the line is not set in these columns. */
function cellsOf(line: readonly Segment[], columns: readonly number[]): string[] | undefined {
  const cells = columns.map(() => '');
  for (const { text, left, right } of line) {
    const column = columns.findLastIndex((from) => left >= from - 3);
    const next = columns[column + 1];
    if (column < 0 || (next !== undefined && right > next + 3)) return undefined;
    cells[column] = `${cells[column]!} ${text}`.trim();
  }
  return cells;
}

function addLine(rows: string[][], cells: readonly string[], prompt: number): void {
  const row = rows.at(-1)!;
  const begins = cells[prompt] !== '' && (rows.length === 1 || /[.?!。？！]["”’»)]?$/.test(row[prompt]!));
  if (begins) rows.push([...cells]);
  else for (const [at, cell] of cells.entries()) row[at] = `${row[at]!} ${cell}`.trim();
}
