import type { Watch } from './watch.ts';
/** An archive in memory, of which single parts can be unpacked. */
export interface Archive {
    names: ReadonlySet<string>;
    /** The bytes of a part; `undefined` when there is none of that name. */
    read(name: string): Promise<Uint8Array | undefined>;
}
/**
 * Opens an archive. What it declares is checked at once, what it really holds while it is unpacked.
 *
 * @throws {DocumentFault} `zip-bomb`, `encrypted`, or `broken` when it is no sound archive
 */
export declare function openArchive(bytes: Uint8Array, watch: Watch): Promise<Archive>;
