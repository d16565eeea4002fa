import type { Watch } from './watch.ts';
/**
 * Refuses a PDF whose packed parts grow out of proportion. Images are left out: reading text never unpacks them.
 *
 * @throws {DocumentFault} `zip-bomb`
 */
export declare function refusePdfBomb(bytes: Uint8Array, watch: Watch): void;
