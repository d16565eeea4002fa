/**
 * `too-large` = over a limit of size, depth or number; `encoding` = not readable as text;
 * `broken` = not what its format promises; `zip-bomb` = grows out of proportion when unpacked;
 * `too-slow` = over the limit of time; `unsupported` = a format that is not read; `encrypted` = needs a password.
 */
export type DocumentFaultCode = 'too-large' | 'encoding' | 'broken' | 'zip-bomb' | 'too-slow' | 'unsupported' | 'encrypted';
/** The document cannot be read, and nothing of it was. The message says what is wrong, and where. */
export declare class DocumentFault extends Error {
    readonly name = "DocumentFault";
    readonly code: DocumentFaultCode;
    constructor(code: DocumentFaultCode, message: string);
}
/** What a failure of a parser says. Failures may come from another realm, so their class is not asked for. */
export declare function reasonOf(error: unknown): string;
/** The code of a failure of Node or of a parser, else its name, else nothing. */
export declare function kindOf(error: unknown): string;
