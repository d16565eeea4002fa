import type { Block } from './block.ts';
import type { QuestionRecord } from './record.ts';
export interface WithTables {
    /** Blocks without the rows that were read as questions. */
    blocks: Block[];
    /** Questions of tables, each with the index in `blocks` at which its table stood. */
    records: {
        at: number;
        record: QuestionRecord;
    }[];
}
/** Takes the tables out that hold questions; other tables stay, as part of an answer. */
export declare function takeTables(blocks: readonly Block[]): WithTables;
