import type { Segment } from './pdf-rows.ts';
import type { Page } from './pdf-words.ts';
/** Page numbers, and what is repeated at the edge of most pages. */
export declare function furnitureOf(pages: readonly Segment[][], sizes: readonly Page[]): Set<Segment>;
