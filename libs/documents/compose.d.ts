import type { Parsed } from './block.ts';
import type { DraftQuestion, Skipped } from './document.ts';
import type { QuestionRecord } from './record.ts';
import type { Watch } from './watch.ts';
export interface Composed {
    questions: DraftQuestion[];
    skipped: Skipped[];
}
/** The questions of running text and of its tables. */
export declare function composeBlocks(parsed: Parsed, watch: Watch): Promise<Composed>;
/** The questions of tables, lists and maps whose parts are named. */
export declare function composeRecords(records: readonly QuestionRecord[], left: readonly Skipped[], place: Skipped['place']): Composed;
