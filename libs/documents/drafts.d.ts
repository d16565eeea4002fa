import type { DraftQuestion, Place, Skipped } from './document.ts';
import type { Recognised } from './recognise.ts';
import { type QuestionRecord } from './record.ts';
export interface Drafted {
    questions: (DraftQuestion & {
        at: number;
    })[];
    skipped: (Skipped & {
        at: number;
    })[];
}
/** Drafts of the recognised questions, and what was left out. */
export declare function draftsOf(found: Recognised, place: Place): Drafted;
/** The draft of a question whose parts the document names. */
export declare function draftOfRecord(record: QuestionRecord, place: Place): DraftQuestion;
