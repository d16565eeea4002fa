/**
 * Cells that a spreadsheet would run begin with one of = + - @, in any width of letter, or with a tab or a line end.
 * An apostrophe before them makes them text; the reader takes it away again. What an apostrophe could be taken from by
 * mistake gets one too, so that reading gives back exactly what was written.
 */
const needsGuard =
  /^'*(?:$|[\s\u00a0\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212]|[\t\r\n])/;

/** A cell that no spreadsheet takes for a formula. */
export const guarded = (cell: string): string => (needsGuard.test(cell) ? `'${cell}` : cell);
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && needsGuard.test(cell.slice(1)) ? cell.slice(1) : cell;
