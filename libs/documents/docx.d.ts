import type { Parsed } from './block.ts';
import type { Watch } from './watch.ts';
/**
 * The body of a Word document: paragraphs, lists with their numbers, tables. Deleted and hidden text is left out.
 *
 * @throws {DocumentFault} `broken`, `zip-bomb`, `encrypted`, `too-large`, or `unsupported` for other archives
 */
export declare function parseDocx(bytes: Uint8Array, watch: Watch): Promise<Parsed>;
