import type { Node } from './node.ts';
import type { Watch } from './watch.ts';
/**
 * Values of a YAML document with their lines. Tags are not resolved into anything but text, lists and maps.
 *
 * @throws {DocumentFault} `broken`, `too-large`, or `zip-bomb` when aliases multiply what is written
 */
export declare function parseYaml(text: string, watch: Watch): Node;
