import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { hashOf } from '../../platform/sessions.ts';
import { address, Throttle } from '../people/index.ts';

/** Letters and digits that are not mistaken for each other. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 16;
const plain = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** One-time codes, printed where the server is started: whoever can read them may make the first owner. */
@Injectable()
export class SetupCodes {
  constructor(
    private readonly database: Database,
    private readonly throttle: Throttle,
  ) {}

  async issue(): Promise<string> {
    const code = Array.from({ length: LENGTH }, () => alphabet[randomInt(alphabet.length)]).join('');
    await this.database.query('INSERT INTO setup_code (code_hash) VALUES ($1)', [hashOf(code)]);
    return code.replace(/(.{4})(?=.)/g, '$1-');
  }

  /** Guesses count by address alone: no one could try all codes, and a stranger must not lock the owner out. */
  async require(code: string, from: string): Promise<void> {
    const known = await this.throttle.attempt([address(from)], async () => {
      const found = await this.database.query('SELECT 1 FROM setup_code WHERE code_hash = $1', [hashOf(plain(code))]);
      return found.length > 0;
    });
    if (known) return;
    throw new Refusal('setup.wrong-code', {
      issues: [{ path: ['code'], message: 'is not a code that this installation printed' }],
    });
  }

  /** Uses every open code up; false when another request was first. Runs in the caller's transaction. */
  async spend(): Promise<boolean> {
    const spent: [unknown[], number] = await this.database.manager.query('DELETE FROM setup_code RETURNING code_hash');
    return spent[1] > 0;
  }
}
