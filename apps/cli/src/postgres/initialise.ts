import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../refusal.ts';
import type { Binaries } from './binaries.ts';
import { NAME } from './connection.ts';
import { handOver, type Home } from './home.ts';

/** Sorts and compares alike on every system, whatever its locale and its version. */
const LOCALE = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];

/** The superuser's password, kept beside the data for its owner only. */
const passwordFile = (data: string): string => join(data, 'postgres-password');

export function readPassword(data: string): string {
  const file = passwordFile(data);
  if (!existsSync(file)) throw new Refusal(`${file} is missing: put it back, since the database opens with it only.`);
  return readFileSync(file, 'utf8').trim();
}

/**
 * Makes the cluster when there is none.
 *
 * @param durable false for tests: nothing is flushed to disk
 */
export function initialise(home: Home, binaries: Binaries, durable: boolean): void {
  if (existsSync(join(home.cluster, 'PG_VERSION'))) return;
  const password = writePassword(home.data);
  // Made aside and renamed, so that a start killed half way leaves nothing that looks like a cluster.
  const draft = `${home.cluster}.new`;
  const secret = `${home.cluster}.secret`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  handOver(draft, home.account);
  try {
    writeFileSync(secret, password, { mode: 0o600 });
    handOver(secret, home.account);
    runInitdb(home, binaries, [
      '-D',
      draft,
      '-U',
      NAME,
      `--pwfile=${secret}`,
      '--auth=scram-sha-256',
      ...LOCALE,
      ...(durable ? [] : ['--no-sync']),
    ]);
  } finally {
    rmSync(secret, { force: true });
  }
  renameSync(draft, home.cluster);
}

/** The environment for PostgreSQL's programs: none of the operator's settings for its clients. */
export const environment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG'))),
  LC_ALL: 'C',
});

function writePassword(data: string): string {
  const file = passwordFile(data);
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  return readPassword(data);
}

function runInitdb(home: Home, binaries: Binaries, args: string[]): void {
  const { account } = home;
  const run = spawnSync(binaries.initdb, args, {
    ...(account && { uid: account.uid, gid: account.gid }),
    // A folder the account can reach: it may not be allowed into ours.
    cwd: binaries.folder,
    env: environment(),
    encoding: 'utf8',
  });
  if (run.status === 0) return;
  if ((run.error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT')
    throw new Refusal(
      `${binaries.initdb} does not run on this system (it needs glibc): set DATABASE_URL to a PostgreSQL server instead.`,
    );
  throw new Refusal(`PostgreSQL could not make ${home.cluster}: ${run.error?.message ?? run.stderr.trim()}`);
}
