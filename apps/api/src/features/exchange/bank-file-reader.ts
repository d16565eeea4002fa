import { type ColumnMapping, readBankApart } from '@loopwright/packs';
import type { BankFormat } from '@loopwright/contracts';
import { Injectable } from '@nestjs/common';
import { Refusal } from '../../platform/refusal.ts';

/** Files that are read at once; each takes a thread and may take a gigabyte, however many people send one. */
const MOST_AT_ONCE = 2;

/** Reads files of questions in threads of their own. */
@Injectable()
export class BankFileReader {
  private reading = 0;

  /** @throws BankFileFault */
  async read(file: { format: BankFormat; text: string; mapping?: ColumnMapping | undefined }) {
    if (this.reading >= MOST_AT_ONCE) throw new Refusal('document.busy');
    this.reading += 1;
    try {
      return await readBankApart(file);
    } finally {
      this.reading -= 1;
    }
  }
}
