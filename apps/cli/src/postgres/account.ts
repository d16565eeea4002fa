import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { Refusal } from '../refusal.ts';

/** The user PostgreSQL runs as when we are root, which it refuses. */
export type Account = { name: string; uid: number; gid: number };

const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * Whom to run PostgreSQL as; undefined: as ourselves.
 *
 * A cluster that exists keeps its owner, so that `sudo npm start` works on what `npm start` made.
 */
export function serverAccount(cluster: string): Account | undefined {
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (!isRoot()) {
    if (owner && process.getuid && owner.uid !== process.getuid())
      throw new Refusal(`${cluster} belongs to another user (${owner.uid}): start as that user, or choose --data.`);
    return undefined;
  }
  if (owner && owner.uid !== 0) return { name: `user ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  const account = accountNamed('postgres') ?? accountNamed('nobody');
  if (!account)
    throw new Refusal(
      'PostgreSQL does not run as root, and there is no user "postgres" or "nobody": start as an ordinary user.',
    );
  return account;
}

/** Whether an account may read or execute a path, links and folders above it included. */
export function canReach(account: Account | undefined, path: string): boolean {
  if (!account) return true;
  return (
    spawnSync('test', ['-x', path], { uid: account.uid, gid: account.gid, cwd: '/', stdio: 'ignore' }).status === 0
  );
}

function accountNamed(name: string): Account | undefined {
  const [uid, gid] = ['-u', '-g'].map((which) => {
    const { status, stdout } = spawnSync('id', [which, name], { encoding: 'utf8' });
    return status === 0 ? Number(stdout) : undefined;
  });
  return uid === undefined || gid === undefined ? undefined : { name: `user ${name}`, uid, gid };
}
