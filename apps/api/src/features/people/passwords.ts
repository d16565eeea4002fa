import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { Refusal } from '../../platform/refusal.ts';
import { commonPasswords } from './common-passwords.ts';

/** OWASP's argon2id set: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const LEAST_CHARACTERS = 12;
const LEAST_VARIETY = 6;
const MOST_FROM_PUNCTUATION = 2;
/** Hashing shares the thread pool with everything else; more at once would starve a save. */
const AT_ONCE = 3;
/** Those who wait hold a request each; the next one is told to come back. */
const MOST_WAITING = 50;

/** What is guessed first: a common word with something between or around its letters. */
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** How many different characters there are; strings of punctuation, which people add to please a rule, count little. */
function varietyOf(text: string): number {
  const letters = new Set(bare(text)).size;
  const others = new Set(text).size - letters;
  return letters + Math.min(others, MOST_FROM_PUNCTUATION);
}

/** Hashes and checks passwords, a few at a time. */
@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  /** Checked where no account is found, so that absence takes as long as a wrong password. */
  private readonly nobody = hash('nobody has this password', cost);

  /** Refuses what is short, common, or made of the person's own name or address. */
  requireStrong(password: string, about: readonly string[], path = 'password'): void {
    const plain = password.toLowerCase();
    const own = about.flatMap((text) => text.toLowerCase().split(/[^a-z0-9]+/)).filter((word) => word.length >= 4);
    const rest = own.reduce((left, word) => left.replaceAll(word, ''), plain);
    const weak =
      [...password].length < LEAST_CHARACTERS ||
      [plain, bare(plain)].some((spelling) => commonPasswords.has(spelling)) ||
      rest.length < 6 ||
      varietyOf(rest) < LEAST_VARIETY;
    if (weak)
      throw new Refusal('people.password-weak', {
        issues: [
          { path: [path], message: 'Use at least 12 characters; not a common password, your name or your address.' },
        ],
      });
  }

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, cost));
  }

  async matches(stored: string | undefined, password: string): Promise<boolean> {
    const against = stored ?? (await this.nobody);
    const same = await this.inTurn(() => verify(against, password));
    return same && stored !== undefined;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.waiting.length >= MOST_WAITING)
      throw new Refusal('unavailable', {
        detail: 'The server is checking many passwords right now. Try again in a moment.',
      });
    if (this.running >= AT_ONCE) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
