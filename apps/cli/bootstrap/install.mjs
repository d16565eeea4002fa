import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './places.mjs';
import { node, quietly, step } from './steps.mjs';

const lock = join(root, 'package-lock.json');
const modules = join(root, 'node_modules');
/** npm writes it at the end of every installation. */
const installedLock = join(modules, '.package-lock.json');
/** Hash of the lock file that was installed; goes when node_modules goes. */
const stamp = join(modules, '.loopwright-installed');

/** Installs the packages unless those of this lock file are there. */
export async function install() {
  const wanted = createHash('sha256').update(readFileSync(lock)).digest('hex');
  if (isInstalled(wanted)) return;
  await step('Installing packages (about a minute)', npmCi);
  writeFileSync(stamp, wanted);
}

function isInstalled(wanted) {
  if (!existsSync(installedLock)) return false;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;
  // Somebody ran npm themselves, after the lock file was written.
  return statSync(installedLock).mtimeMs >= statSync(lock).mtimeMs;
}

/** Scripts of packages are not run: none is needed, and npm 12 does not run them either. */
function npmCi() {
  const args = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund'];
  // npm tells its scripts where it is itself; without it, the npm on the path has to do.
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) return node([npm, ...args]);
  return quietly('npm', args, { shell: process.platform === 'win32' });
}
