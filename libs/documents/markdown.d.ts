import { type Parsed } from './block.ts';
import type { Watch } from './watch.ts';
/**
 * CommonMark with tables; HTML inside it is parsed as HTML.
 *
 * @throws {DocumentFault} `too-large`
 */
export declare function parseMarkdown(text: string, watch: Watch): Parsed;
