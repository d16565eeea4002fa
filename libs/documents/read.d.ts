import type { Format, QuestionDocument } from './document.ts';
import { type Limits } from './limits.ts';
export interface DocumentInput {
    /** File name; its ending helps where the content does not show the format. */
    name?: string;
    bytes: Uint8Array;
    /** Overrules what content and name say. */
    type?: Format;
    signal?: AbortSignal;
    limits?: Partial<Limits>;
}
/**
 * Reads a document and finds the questions in it.
 *
 * The same bytes always give the same drafts. Nothing in the document is run, rendered or fetched.
 *
 * @throws {DocumentFault} when the document cannot be read within its limits
 * @throws the signal's reason when it is aborted
 */
export declare function readDocument({ name, bytes, type, signal, limits }: DocumentInput): Promise<QuestionDocument>;
