import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { networkOf } from './network.ts';

type Limit = { free: number; firstWaitSeconds: number };
/** Failures that cost nothing, and the first wait after them; each further failure doubles it, up to 15 minutes. */
const perPerson: Limit = { free: 5, firstWaitSeconds: 2 };
const perAddress: Limit = { free: 20, firstWaitSeconds: 5 };
/** So high that a few strangers do not reach it, and a crowd of addresses guesses no faster for being one. */
const perAccount: Limit = { free: 50, firstWaitSeconds: 2 };
const CAP_SECONDS = 900;

/** What guesses are counted by. */
export type Guessed = { key: string; limit: Limit };
/** At an e-mail, over all organisations: from one network, and from everywhere together. */
export const account = (email: string, ip: string): Guessed[] => {
  const key = email.toLowerCase().slice(0, 254);
  return [
    { key: `account:${key} from ${networkOf(ip)}`, limit: perPerson },
    { key: `account:${key}`, limit: perAccount },
  ];
};
export const address = (ip: string): Guessed => ({ key: `address:${networkOf(ip)}`, limit: perAddress });
/** By address as well, but apart from signing in: a bad link must not keep a colleague out. */
export const linksFrom = (ip: string): Guessed => ({ key: `link:${networkOf(ip)}`, limit: perAddress });
/** In a browser in which the very account was signed in before. */
export const device = (mark: string): Guessed => ({ key: `device:${mark}`, limit: perPerson });
/** Someone signed in who says their password again. */
export const ownPassword = (accountId: string): Guessed => ({ key: `password:${accountId}`, limit: perPerson });

/** One counted attempt; `blockedUntil` is the wait that it began. */
type Counted = { key: string; blockedUntil: string | null };

/** Slows down guessing of passwords and codes. Rows, not memory: every instance counts together. */
@Injectable()
export class Throttle {
  constructor(private readonly database: Database) {}

  /**
   * Makes one attempt, which fails by answering false or nothing, or as `succeeded` says. It counts as a failure before
   * it is made, so that no crowd of them gets past the limit at once; whatever else becomes of it, this one is given back.
   */
  async attempt<T>(
    by: readonly Guessed[],
    work: () => Promise<T>,
    succeeded: (result: T) => boolean = Boolean,
  ): Promise<T> {
    const counted = await this.count(by);
    const result = await work().catch(async (error: unknown) => {
      await this.giveBack(counted);
      throw error;
    });
    if (succeeded(result)) await this.giveBack(counted);
    return result;
  }

  private async count(by: readonly Guessed[]): Promise<Counted[]> {
    const counted: Counted[] = [];
    for (const { key, limit } of by) {
      const one = await this.countOne(key, limit);
      if (!one) {
        await this.giveBack(counted);
        throw await this.refusalOf(key);
      }
      counted.push(one);
    }
    return counted;
  }

  /** Counts, unless the key has to wait: a single statement, so that parallel attempts queue at the row. */
  private async countOne(key: string, { free, firstWaitSeconds }: Limit): Promise<Counted | undefined> {
    const [counted] = await this.database.query<Counted>(
      `INSERT INTO sign_in_attempt AS a (key, failures) VALUES ($1, 1)
       ON CONFLICT (key) DO UPDATE SET
         failures = CASE WHEN a.window_started_at < now() - interval '1 hour' THEN 1 ELSE a.failures + 1 END,
         window_started_at = CASE WHEN a.window_started_at < now() - interval '1 hour' THEN now() ELSE a.window_started_at END,
         blocked_until = CASE WHEN a.window_started_at >= now() - interval '1 hour' AND a.failures + 1 >= $2
           THEN now() + make_interval(secs => least($4::float, $3 * power(2, least(a.failures + 1 - $2, 20)))) END
       WHERE a.blocked_until IS NULL OR a.blocked_until <= now()
       RETURNING key, blocked_until::text AS "blockedUntil"`,
      [key, free, firstWaitSeconds, CAP_SECONDS],
    );
    return counted;
  }

  /** Takes back one failure and the wait that it began; failures and waits of others stand. */
  private async giveBack(counted: readonly Counted[]): Promise<void> {
    for (const { key, blockedUntil } of counted) {
      await this.database.query(
        `UPDATE sign_in_attempt SET failures = greatest(failures - 1, 0),
           blocked_until = CASE WHEN blocked_until = $2::timestamptz THEN NULL ELSE blocked_until END
         WHERE key = $1`,
        [key, blockedUntil],
      );
      await this.database.query('DELETE FROM sign_in_attempt WHERE key = $1 AND failures = 0', [key]);
    }
  }

  private async refusalOf(key: string): Promise<Refusal> {
    const [wait] = await this.database.query<{ seconds: number }>(
      'SELECT ceil(extract(epoch FROM blocked_until - now()))::int AS seconds FROM sign_in_attempt WHERE key = $1',
      [key],
    );
    const seconds = Math.max(wait?.seconds ?? 1, 1);
    return new Refusal('session.throttled', { detail: `Too many attempts. Try again in ${seconds} seconds.` });
  }
}
