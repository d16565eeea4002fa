import { Injectable } from '@nestjs/common';
import { DocumentFault, type QuestionDocument, readApart } from '@loopwright/documents';
import { Refusal } from '../../platform/refusal.ts';

/** Documents that are read at once; each takes a thread, and up to so many megabytes. */
const MOST_AT_ONCE = 2;
const MEGABYTES = 384;

/** Reads documents in threads of their own, so that the product answers others meanwhile and no file can take it down. */
@Injectable()
export class DocumentReader {
  private reading = 0;

  /** Takes seconds: never call it while a transaction is open. */
  async read(name: string, bytes: Uint8Array): Promise<QuestionDocument> {
    if (this.reading >= MOST_AT_ONCE) throw new Refusal('document.busy');
    this.reading += 1;
    try {
      return await readApart({ name, bytes, megabytes: MEGABYTES });
    } catch (error) {
      throw error instanceof DocumentFault ? new Refusal('document.unreadable', { detail: error.message }) : error;
    } finally {
      this.reading -= 1;
    }
  }
}
