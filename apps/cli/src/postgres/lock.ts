import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Refusal } from '../refusal.ts';
import { identityOf, type ProcessIdentity, stillRuns } from './processes.ts';

/** Who uses a data folder, and for what. */
export type Owner = ProcessIdentity & {
  /** Ends the sentence "Process 12 is …": `serving http://127.0.0.1:4300`. */
  doing: string;
};

/** Another process uses the data folder. */
export class DataInUse extends Refusal {
  override readonly name = 'DataInUse';
  readonly owner: Owner;

  constructor(folder: string, owner: Owner) {
    super(
      `The data in ${folder} is in use: process ${owner.pid} is ${owner.doing}. ` +
        'Stop it first, or choose another folder with --data.',
    );
    this.owner = owner;
  }
}

export type Lock = { release(): void };

/**
 * Claims a data folder for this process. The lock of a process that no longer runs is taken over.
 *
 * @throws DataInUse while the process that holds it runs
 */
export function takeLock(file: string, folder: string, doing: string): Lock {
  const mine = JSON.stringify({ ...(identityOf(process.pid) ?? { pid: process.pid, started: '' }), doing });
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, mine, { mode: 0o644, flag: 'wx' });
  try {
    while (!place(draft, file)) {
      const held = read(file);
      if (held === undefined) continue;
      const owner = ownerIn(held);
      if (owner && stillRuns(owner)) throw new DataInUse(folder, owner);
      putAside(file, held);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return { release: () => void (read(file) === mine && rmSync(file, { force: true })) };
}

/** A link appears with its whole content at once and never replaces another: two starts cannot both succeed. */
function place(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes an abandoned lock; if somebody replaced it since it was read, theirs is put back. */
function putAside(file: string, expected: string): void {
  const aside = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (read(aside) !== expected) place(aside, file);
  rmSync(aside, { force: true });
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Undefined when a crash of the machine left the lock empty or torn: nobody holds it then. */
function ownerIn(text: string): Owner | undefined {
  try {
    const { pid, started, doing } = JSON.parse(text) as Partial<Owner>;
    if (typeof pid !== 'number' || typeof started !== 'string') return undefined;
    return { pid, started, doing: doing ?? 'at work' };
  } catch {
    return undefined;
  }
}
