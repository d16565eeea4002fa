/**
 * `too-large` = over a limit of size, depth or number; `encoding` = not readable as text;
 * `broken` = not what its format promises; `zip-bomb` = grows out of proportion when unpacked;
 * `too-slow` = over the limit of time; `unsupported` = a format that is not read; `encrypted` = needs a password.
 */
export type DocumentFaultCode =
  'too-large' | 'encoding' | 'broken' | 'zip-bomb' | 'too-slow' | 'unsupported' | 'encrypted';

/** The document cannot be read, and nothing of it was. The message says what is wrong, and where. */
export class DocumentFault extends Error {
  override readonly name = 'DocumentFault';
  readonly code: DocumentFaultCode;

  constructor(code: DocumentFaultCode, message: string) {
    super(message);
    this.code = code;
  }
}
