import type { QuestionRecord } from './record.ts';
export interface Row {
    cells: readonly string[];
    line: number;
}
export interface TableReading {
    records: QuestionRecord[];
    /** Rows that hold no question. */
    left: Row[];
}
/** Reads the questions of a table; `undefined` when none of its columns holds questions. */
export declare function readTable(rows: readonly Row[]): TableReading | undefined;
/** Choices in one cell: on lines of their own, or parted by semicolons or bars. */
export declare function splitList(cell: string): string[];
