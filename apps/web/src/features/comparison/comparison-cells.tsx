import type { ComparedCandidate, ComparisonRow } from '@loopwright/contracts';
import { memo } from 'react';
import { HeatChip } from '../../ui/heat-chip.tsx';
import styles from './comparison-table.module.css';
import { cellKey } from './rows.ts';

type Props = {
  row: ComparisonRow;
  candidates: readonly ComparedCandidate[];
  open: string | undefined;
  /** The cell that the Tab key stops at. */
  active: string | undefined;
  isFirst: boolean;
  onActive: (key: string) => void;
  onOpen: (key: string) => void;
};

/** One row's cells: a button each, one stop of the Tab key for all of them. */
export const ComparisonCells = memo(function ComparisonCells({
  row,
  candidates,
  open,
  active,
  isFirst,
  onActive,
  onOpen,
}: Props) {
  return candidates.map(({ applicationId, name, withheld }, index) => {
    const cell = row.cells.find((each) => each.applicationId === applicationId);
    if (!cell || withheld)
      return (
        <td key={applicationId} className={styles.hidden}>
          {withheld ? 'Hidden' : '–'}
        </td>
      );
    const key = cellKey(row, cell);
    const stop = active === undefined ? isFirst && index === 0 : active === key;
    return (
      <td key={applicationId} data-open={open === key || undefined}>
        <button
          type="button"
          data-cell={key}
          tabIndex={stop ? 0 : -1}
          aria-expanded={open === key}
          onFocus={() => onActive(key)}
          onClick={() => onOpen(key)}
        >
          <span className="visually-hidden">{`${name}, ${row.name}: `}</span>
          <HeatChip
            median={cell.median}
            n={cell.n}
            low={cell.low}
            high={cell.high}
            split={cell.split}
            noSignal={cell.noSignal}
          />
        </button>
      </td>
    );
  });
});
