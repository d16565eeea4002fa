import { hkdfSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from './database.ts';

const KEY_BYTES = 32;

/** The secret of this installation: all instances share it, it is made with the database, and it leaves it for none but us. */
@Injectable()
export class InstallationSecret {
  private secret: Promise<Buffer> | undefined;
  constructor(private readonly database: Database) {}

  /** A key of 256 bits for one purpose (HKDF-SHA-256); the same for the same words, whoever asks, and stored nowhere. */
  async key(purpose: string): Promise<Buffer> {
    return Buffer.from(hkdfSync('sha256', await this.read(), '', purpose, KEY_BYTES));
  }

  private read(): Promise<Buffer> {
    return (this.secret ??= this.load().catch((error: unknown) => {
      // A database that was away for a moment is asked again.
      this.secret = undefined;
      throw error;
    }));
  }

  private async load(): Promise<Buffer> {
    const [row] = await this.database.query<{ secret: Buffer }>('SELECT secret FROM installation_secret');
    return row!.secret;
  }
}
