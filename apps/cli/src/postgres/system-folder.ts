import { accessSync, chmodSync, constants, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../refusal.ts';

/** `/var/tmp` comes last because many systems clear old files from it. */
const PARENTS = ['/var/lib', '/var/tmp'];

/** A folder of root's that every user can pass through, for what lies out of their reach in root's home. */
export function systemFolder(): string {
  const parent = PARENTS.find(isWritable);
  if (!parent) throw new Refusal(`Neither ${PARENTS.join(' nor ')} is writable: start as an ordinary user.`);
  const folder = join(parent, 'loopwright');
  mkdirSync(folder, { recursive: true });
  // In a folder that anybody may write to, somebody else may have been first.
  if (statSync(folder).uid !== 0)
    throw new Refusal(`${folder} belongs to another user: remove it, or start as that user.`);
  chmodSync(folder, 0o711);
  return folder;
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
