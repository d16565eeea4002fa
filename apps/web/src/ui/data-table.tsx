import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { classes } from './classes.ts';
import styles from './data-table.module.css';
import { IconChevronDown, IconChevronUp } from './icons.ts';

export type Column<Row> = {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** The column names its rows; exactly one column. Put the row's link here. */
  names?: boolean;
  sortable?: boolean;
  align?: 'end';
  /** CSS width, such as `12ch` or `160px`. */
  width?: string;
  /** Left out below this width of the window. */
  from?: 640 | 960 | 1280;
  hideHeader?: boolean;
};
export type Sort = { by: string; direction: 'ascending' | 'descending' };
export type DataTableProps<Row> = {
  /** What the table lists, for screen readers. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** Enter, or a click beside the row's own links and buttons. */
  onOpen?: (row: Row) => void;
  /** Row shown in a panel beside the table. */
  current?: string | undefined;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
};

/** A plain table. J/K or the arrow keys move between rows, Enter opens one. */
export function DataTable<Row>({ caption, columns, rows, rowId, onOpen, current, sort, onSort }: DataTableProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const onKey = (event: KeyboardEvent<HTMLTableRowElement>, row: Row) => {
    if (event.target !== event.currentTarget && isField(event.target)) return;
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
    if (step && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      moveFocus(body.current!, event.currentTarget, step);
    } else if (event.key === 'Enter' && event.target === event.currentTarget && onOpen) {
      event.preventDefault();
      onOpen(row);
    }
  };
  return (
    <div className={styles.scroll}>
      <table className={styles.table} data-list>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => (
            <tr
              key={rowId(row)}
              tabIndex={(current ? rowId(row) === current : index === 0) ? 0 : -1}
              aria-current={rowId(row) === current || undefined}
              className={onOpen && styles.opens}
              onKeyDown={(event) => onKey(event, row)}
              onClick={(event) => onOpen && !isInteractive(event.target, event.currentTarget) && onOpen(row)}
            >
              {columns.map((column) => (
                <BodyCell key={column.id} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function HeaderCell<Row>({
  column,
  sort,
  onSort,
}: {
  column: Column<Row>;
  sort?: Sort | undefined;
  onSort?: ((sort: Sort) => void) | undefined;
}) {
  const sorted = sort?.by === column.id ? sort.direction : undefined;
  const next: Sort = { by: column.id, direction: sorted === 'ascending' ? 'descending' : 'ascending' };
  const text = column.hideHeader ? <span className="visually-hidden">{column.header}</span> : column.header;
  return (
    <th scope="col" className={cellClass(column)} style={{ width: column.width }} aria-sort={sorted}>
      {column.sortable && onSort ? (
        <button type="button" className={styles.sort} onClick={() => onSort(next)}>
          {text}
          {sorted === 'ascending' && <IconChevronUp aria-hidden="true" />}
          {sorted === 'descending' && <IconChevronDown aria-hidden="true" />}
        </button>
      ) : (
        text
      )}
    </th>
  );
}

function BodyCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  if (column.names)
    return (
      <th scope="row" className={classes(cellClass(column), styles.names)}>
        {column.cell(row)}
      </th>
    );
  return <td className={cellClass(column)}>{column.cell(row)}</td>;
}

const cellClass = <Row,>({ align, from }: Column<Row>) => classes(align && styles.end, from && styles[`from${from}`]);
const isField = (target: EventTarget) => (target as HTMLElement).matches('input, select, textarea');
const isInteractive = (target: EventTarget, row: HTMLElement) => {
  const hit = (target as HTMLElement).closest('a, button, input, select, textarea, label');
  return hit !== null && row.contains(hit);
};

function moveFocus(body: HTMLElement, from: HTMLElement, step: number): void {
  const rows = [...body.children] as HTMLElement[];
  const next = rows[rows.indexOf(from) + step];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
