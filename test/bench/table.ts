import type { Section } from './bench.ts';

/** For a terminal: columns aligned, figures to the right. */
export function plain({ title, about, columns, rows }: Section): string {
  const widths = columns.map((_, column) => Math.max(...[columns, ...rows].map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ');
  return [`${title}: ${about}`, '', ...(rows.length > 0 ? [columns, ...rows].map((row) => `  ${line(row)}`) : [])].join(
    '\n',
  );
}

export function markdown({ title, about, columns, rows }: Section): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = columns.map((_, column) => (column === 0 ? '---' : '--:'));
  return [
    `## ${title}`,
    '',
    about,
    '',
    ...(rows.length > 0 ? [line(columns), line(rule), ...rows.map(line)] : []),
  ].join('\n');
}
