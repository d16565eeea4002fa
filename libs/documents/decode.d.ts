/**
 * The text of a document: UTF-8, UTF-16 with or without its mark, what an HTML page declares, else Windows-1252.
 *
 * @throws {DocumentFault} `encoding` when it is no text, or not in the encoding that it declares
 */
export declare function decodeText(bytes: Uint8Array): string;
