import pg from 'pg';
import { Refusal } from '../refusal.ts';

/** Name of the superuser and of the database. */
export const NAME = 'loopwright';

export const addressOf = (port: number, password: string, database: string = NAME, user: string = NAME): string =>
  `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;

/** Runs work over one connection and closes it. */
export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // A connection that breaks also fails the query that waits on it; unheard, the event would end this process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Whether the server on this port lets our password in: `ready`; `busy` while it starts up, recovers or shuts down;
 * `silent` when nothing listens.
 *
 * @throws Refusal when a server there has another password
 */
export async function answerOf(port: number, password: string): Promise<'ready' | 'busy' | 'silent'> {
  try {
    await connected(addressOf(port, password, 'postgres'), (client) => client.query('SELECT 1'));
    return 'ready';
  } catch (error) {
    const { code = '', message } = error as { code?: string; message: string };
    if (BUSY.has(code)) return 'busy';
    if (SILENT.has(code) || /terminated unexpectedly|timeout/i.test(message)) return 'silent';
    throw new Refusal(`PostgreSQL on port ${port} does not open: ${message}`, { cause: error });
  }
}

const BUSY = new Set(['57P01', '57P02', '57P03']);
const SILENT = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);
