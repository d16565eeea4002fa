import { type ReactNode } from 'react';
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
export type Sort = {
    by: string;
    direction: 'ascending' | 'descending';
};
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
export declare function DataTable<Row>({ caption, columns, rows, rowId, onOpen, current, sort, onSort }: DataTableProps<Row>): import("react").JSX.Element;
