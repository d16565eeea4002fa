import type { Node } from './node.ts';
import type { Watch } from './watch.ts';
/**
 * Values of a JSON document, or of one with a value on every line, each with its line.
 *
 * Adds what `JSON.parse` does not tell: where things stand. Commas and colons that editors forget are forgiven.
 *
 * @throws {DocumentFault} `broken`, `too-large`
 */
export declare function parseJson(source: string, watch: Watch): Node;
