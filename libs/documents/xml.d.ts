import type { Watch } from './watch.ts';
export interface XmlHandler {
    open?(name: string, attributes: Readonly<Record<string, string>>): void;
    text?(text: string): void;
    close?(name: string): void;
}
/**
 * Walks XML. Declared entities are not expanded: the parser knows only those of XML itself.
 *
 * @throws {DocumentFault} `too-large` when elements are nested too deep
 */
export declare function walkXml(bytes: Uint8Array, part: string, handler: XmlHandler, watch: Watch): void;
