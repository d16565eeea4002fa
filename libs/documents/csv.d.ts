import { type Parsed } from './block.ts';
import type { QuestionRecord } from './record.ts';
import type { Watch } from './watch.ts';
export interface ParsedRecords extends Parsed {
    records: QuestionRecord[];
}
/**
 * Rows of a spreadsheet. Columns are found by their names, or, without names, by what stands in them.
 *
 * @throws {DocumentFault} `broken` when the quotation marks do not fit, `too-large` for an endless row
 */
export declare function parseCsv(text: string, watch: Watch): ParsedRecords;
/** The delimiter that stands most evenly in the first rows; quoted text does not count. */
export declare function delimiterOf(text: string): string;
/** Whether most lines of a text are rows of one table. */
export declare function isTable(text: string): boolean;
