/** Which rows of a comparison are shown, and in which order. */
import type { ComparisonCell, ComparisonRow } from '@loopwright/contracts';

export const orders = ['plan', 'spread', 'gaps'] as const;
export type Order = (typeof orders)[number];
export type Group = { stage: string | null; rows: readonly ComparisonRow[] };

/** How far apart the ratings of one candidate are, at most: highest less lowest. */
export const spreadOf = ({ cells }: ComparisonRow): number =>
  Math.max(0, ...cells.map(({ low, high }) => (high ?? 0) - (low ?? 0)));
/** Candidates of whom nobody saw enough to rate. */
const gapsOf = ({ cells }: ComparisonRow): number => cells.filter(({ n }) => n === 0).length;
/** Whether the candidates stand differently: another median, or one of them without any. */
export const differs = ({ cells }: ComparisonRow): boolean => new Set(cells.map(({ median }) => median)).size > 1;

export function shownRows(
  rows: readonly ComparisonRow[],
  { order, onlyDiffering }: { order: Order; onlyDiffering: boolean },
) {
  const kept = onlyDiffering ? rows.filter(differs) : rows;
  return { groups: groupsOf(kept, order), hidden: rows.length - kept.length };
}

/** By the plan, rows stand under their stage; by a measure they stand in one list, ties in the order of the plan. */
function groupsOf(rows: readonly ComparisonRow[], order: Order): Group[] {
  if (order === 'plan')
    return [...new Set(rows.map(({ stage }) => stage))].map((stage) => ({
      stage,
      rows: rows.filter((row) => row.stage === stage),
    }));
  const measure = order === 'spread' ? spreadOf : gapsOf;
  return [{ stage: null, rows: [...rows].sort((one, other) => measure(other) - measure(one)) }];
}

export const cellKey = ({ stage, criterion }: ComparisonRow, { applicationId }: ComparisonCell): string =>
  `${applicationId}~${stage}~${criterion}`;

export function findCell(rows: readonly ComparisonRow[], key: string | undefined) {
  for (const row of rows) for (const cell of row.cells) if (cellKey(row, cell) === key) return { row, cell };
  return undefined;
}
