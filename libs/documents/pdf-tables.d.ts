import type { Segment } from './pdf-rows.ts';
/** A table of questions on a page, cell by cell. */
export interface PageTable {
    /** Segments that belong to it. */
    segments: ReadonlySet<Segment>;
    rows: string[][];
}
/**
 * Finds a table whose head names a column of questions; below it, text belongs to the column that it stands under.
 *
 * A PDF knows no tables. A row is taken to end where its question ends and the column begins anew.
 */
export declare function tableOn(segments: readonly Segment[]): PageTable | undefined;
