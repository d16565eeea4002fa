import { type Parsed } from './block.ts';
import type { Watch } from './watch.ts';
/**
 * The text of a PDF in reading order; running heads and page numbers are left out.
 *
 * @throws {DocumentFault} `encrypted`, `broken`, `too-large`, `too-slow`, `zip-bomb`, or `unsupported` for scanned pages
 */
export declare function parsePdf(bytes: Uint8Array, watch: Watch): Promise<Parsed>;
