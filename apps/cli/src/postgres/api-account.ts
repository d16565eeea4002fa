import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';

/** The account that the API connects with: it can do what the application's role may, and nothing to the server. */
export const API_NAME = 'loopwright_api';
/** The role that migrations give the application's rights to; they make it themselves where it is missing. */
const APPLICATION = 'loopwright_app';
/** Any number; two commands at once must not change one account at the same time. */
const LOCK = 7_306_131_202;

/** The password of the API's account, kept beside the owner's, for its owner only; made when it is missing. */
export function apiPassword(data: string): string {
  const file = join(data, 'postgres-api-password');
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8').trim();
}

/**
 * Makes the API's account, or puts it right: said again at every start, because a data folder may be older than it is,
 * and whatever rights somebody gave it since are taken away.
 */
export async function prepareApiAccount(client: pg.Client, name: string, password: string): Promise<void> {
  const account = client.escapeIdentifier(name);
  await client.query('BEGIN');
  await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
  for (const [role, kind] of [
    [APPLICATION, 'NOLOGIN'],
    [name, 'LOGIN'],
  ] as const) {
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
    if (!rowCount) await client.query(`CREATE ROLE ${client.escapeIdentifier(role)} ${kind}`);
  }
  await client.query(
    `ALTER ROLE ${account} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB NOREPLICATION
       PASSWORD ${client.escapeLiteral(password)}`,
  );
  await client.query(`GRANT ${APPLICATION} TO ${account}`);
  await client.query('COMMIT');
}
