import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';

type Limit = { free: number; firstWaitSeconds: number };
/** Failures that cost nothing, and the first wait after them; each further failure doubles it, up to 15 minutes. */
const perAccount: Limit = { free: 5, firstWaitSeconds: 2 };
const perAddress: Limit = { free: 20, firstWaitSeconds: 5 };
const CAP_SECONDS = 900;

/** Slows down guessing of passwords and codes. Rows, not memory: every instance counts together. */
@Injectable()
export class Throttle {
  constructor(private readonly database: Database) {}

  async require(account: string, address: string): Promise<void> {
    const rows = await this.database.query<{ seconds: number }>(
      `SELECT ceil(extract(epoch FROM max(blocked_until) - now()))::int AS seconds FROM sign_in_attempt WHERE key = ANY($1) AND blocked_until > now()`,
      [[accountKey(account), addressKey(address)]],
    );
    const seconds = rows[0]?.seconds ?? 0;
    if (seconds > 0)
      throw new Refusal('session.throttled', { detail: `Too many attempts. Try again in ${seconds} seconds.` });
  }

  async failed(account: string, address: string): Promise<void> {
    await this.count(accountKey(account), perAccount);
    await this.count(addressKey(address), perAddress);
  }

  async succeeded(account: string): Promise<void> {
    await this.database.query('DELETE FROM sign_in_attempt WHERE key = $1', [accountKey(account)]);
  }

  private async count(key: string, { free, firstWaitSeconds }: Limit): Promise<void> {
    await this.database.query(
      `INSERT INTO sign_in_attempt AS a (key, failures) VALUES ($1, 1)
       ON CONFLICT (key) DO UPDATE SET
         failures = CASE WHEN a.window_started_at < now() - interval '1 hour' THEN 1 ELSE a.failures + 1 END,
         window_started_at = CASE WHEN a.window_started_at < now() - interval '1 hour' THEN now() ELSE a.window_started_at END,
         blocked_until = CASE WHEN a.window_started_at >= now() - interval '1 hour' AND a.failures + 1 >= $2
           THEN now() + make_interval(secs => least($4::float, $3 * power(2, least(a.failures + 1 - $2, 20)))) END`,
      [key, free, firstWaitSeconds, CAP_SECONDS],
    );
  }
}

const accountKey = (account: string): string => `account:${account.toLowerCase().slice(0, 254)}`;
const addressKey = (address: string): string => `address:${address}`;
