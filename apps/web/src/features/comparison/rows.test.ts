import { describe, expect, it } from '@jest/globals';
import type { ComparisonCell, ComparisonRow, Rating } from '@loopwright/contracts';
import { cellKey, findCell, shownRows, spreadOf } from './rows.ts';

const cell = (applicationId: string, ...ratings: Rating[]): ComparisonCell => ({
  applicationId,
  n: ratings.length,
  noSignal: 0,
  median: ratings.length === 0 ? null : (Math.min(...ratings) + Math.max(...ratings)) / 2,
  low: ratings.length === 0 ? null : (Math.min(...ratings) as Rating),
  high: ratings.length === 0 ? null : (Math.max(...ratings) as Rating),
  split: ratings.length > 0 && Math.max(...ratings) - Math.min(...ratings) >= 2,
  voices: [],
});
const row = (criterion: string, stage: string, ...cells: ComparisonCell[]) =>
  ({ criterion, stage, cells }) as unknown as ComparisonRow;

const equal = row('equal', 'coding', cell('ada', 3), cell('grace', 3));
const split = row('split', 'coding', cell('ada', 1, 4), cell('grace', 2));
const near = row('near', 'design', cell('ada', 3, 4), cell('grace', 2));
const gap = row('gap', 'design', cell('ada'), cell('grace', 4));
const rows = [equal, split, near, gap];
const names = (groups: readonly { rows: readonly ComparisonRow[] }[]) =>
  groups.flatMap((group) => group.rows.map(({ criterion }) => criterion));

describe('the rows of a comparison', () => {
  it('stand under their stages in the order of the plan', () => {
    const { groups } = shownRows(rows, { order: 'plan', onlyDiffering: false });
    expect(groups.map(({ stage }) => stage)).toEqual(['coding', 'design']);
    expect(names(groups)).toEqual(['equal', 'split', 'near', 'gap']);
  });

  it('put the widest disagreement first by spread, which is highest less lowest', () => {
    expect(rows.map(spreadOf)).toEqual([0, 3, 1, 0]);
    expect(names(shownRows(rows, { order: 'spread', onlyDiffering: false }).groups)).toEqual([
      'split',
      'near',
      'equal',
      'gap',
    ]);
  });

  it('put what nobody saw first by gaps', () => {
    expect(names(shownRows(rows, { order: 'gaps', onlyDiffering: false }).groups)).toEqual([
      'gap',
      'equal',
      'split',
      'near',
    ]);
  });

  it('leave out rows in which the candidates are equal, and count them', () => {
    const { groups, hidden } = shownRows(rows, { order: 'plan', onlyDiffering: true });
    expect(names(groups)).toEqual(['split', 'near', 'gap']);
    expect(hidden).toBe(1);
  });

  it('find a cell by the key in the address', () => {
    const key = cellKey(gap, gap.cells[1]!);
    expect(findCell(rows, key)).toEqual({ row: gap, cell: gap.cells[1] });
    expect(findCell(rows, 'someone~else~x')).toBeUndefined();
  });
});
