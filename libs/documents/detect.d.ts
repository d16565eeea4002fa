import type { Format } from './document.ts';
/**
 * The format of a document that is not text; `undefined` for text.
 *
 * @throws {DocumentFault} `unsupported` or `encrypted`
 */
export declare function binaryFormat(bytes: Uint8Array): 'pdf' | 'docx' | undefined;
/** The format of a text: by what it holds where that is plain, else by its name. */
export declare function textFormat(text: string, name: string | undefined): Format;
