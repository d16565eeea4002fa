import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { Refusal } from '../refusal.ts';
import { type Account, canReach, serverAccount } from './account.ts';
import { systemFolder } from './system-folder.ts';

/** Where everything about one cluster lies. */
export type Home = {
  /** The folder the user chose; keeps the password. */
  data: string;
  /** PostgreSQL's own files. */
  cluster: string;
  log: string;
  lock: string;
  /** Who runs PostgreSQL; undefined: we do. */
  account: Account | undefined;
};

/** Written where the cluster could not lie in the data folder; names the folder it lies in. */
const POINTER = 'postgres-location';

/** Finds or makes the folders of a cluster. A cluster, once made, stays where it is. */
export function openHome(dataFolder: string, say: (line: string) => void): Home {
  const data = makeDataFolder(resolve(dataFolder));
  const pointer = join(data, POINTER);
  if (existsSync(pointer)) return elsewhere(data, pointer);
  const account = serverAccount(clusterIn(data));
  if (canReach(account, data)) return homeIn(data, data, account);
  if (existsSync(clusterIn(data)))
    throw new Refusal(
      `PostgreSQL runs as ${account!.name}, who cannot reach ${data}: let others pass its parent folders (chmod o+x).`,
    );
  const folder = mkdtempSync(join(systemFolder(), 'data-'));
  chmodSync(folder, 0o711);
  say(`PostgreSQL runs as ${account!.name}, who cannot reach ${data}: the database lies in ${folder}`);
  writeFileSync(pointer, `${folder}\n`);
  return homeIn(data, folder, account);
}

/** The home of a cluster that may be running; nothing is made. */
export function findHome(dataFolder: string): Home {
  const data = resolve(dataFolder);
  const pointer = join(data, POINTER);
  return existsSync(pointer) ? elsewhere(data, pointer) : homeIn(data, data, undefined);
}

/** Gives what PostgreSQL must read or own to the account that runs it. */
export function handOver(path: string, account: Account | undefined): void {
  if (account) chownSync(path, account.uid, account.gid);
}

const clusterIn = (folder: string): string => join(folder, 'postgres');

function homeIn(data: string, folder: string, account: Account | undefined): Home {
  return {
    data,
    cluster: clusterIn(folder),
    log: join(folder, 'postgres.log'),
    lock: join(folder, 'postgres.lock'),
    account,
  };
}

function elsewhere(data: string, pointer: string): Home {
  const folder = readFileSync(pointer, 'utf8').trim();
  if (!existsSync(folder))
    throw new Refusal(
      `The database of ${data} lay in ${folder}, which is gone: restore it, or remove ${pointer} to begin anew.`,
    );
  return homeIn(data, folder, serverAccount(clusterIn(folder)));
}

function makeDataFolder(folder: string): string {
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    // Others may pass through, because PostgreSQL may run as another user; what is secret has its own mode.
    chmodSync(folder, 0o711);
  }
  return realpathSync(folder);
}
