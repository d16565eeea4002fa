import type { Parsed } from './block.ts';
/**
 * Leaves out the parts of a document that its classes or styles call navigation, adverts, contents and the like.
 *
 * That is only a name: when a region of one kind holds more than half of the text, it is the content.
 */
export declare function settleRegions({ place, blocks, skipped }: Parsed): Parsed;
