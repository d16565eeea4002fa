import type { Parsed } from './block.ts';
import type { Watch } from './watch.ts';
/** Plain text, with whatever list marks and emphasis its author typed. */
export declare function parseText(text: string, watch: Watch): Parsed;
