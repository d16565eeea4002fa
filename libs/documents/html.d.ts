import type { Parsed } from './block.ts';
import type { Watch } from './watch.ts';
/**
 * HTML as a reader would see it. Nothing is rendered, run or fetched; scripts, styles and addresses of links are dropped.
 *
 * @throws {DocumentFault} `too-large` when elements are nested too deep
 */
export declare function parseHtml(html: string, watch: Watch): Parsed;
