import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const NOT_SOURCES = new Set(['node_modules', 'dist', 'dist-types', '.cache', 'test-data', 'test-support']);
const isSource = (name) => !/\.(test|spec)\.tsx?$|\.tsbuildinfo$/.test(name);

/** Names, sizes and times of all files below some paths, as one hash: equal while nothing was edited. */
export function fingerprint(root, paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesBelow(join(root, path))).sort()) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${relative(root, file)}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** Whether a build is the one of these sources, and is still there. */
export function isFresh(stamp, wanted, outputs) {
  return outputs.every((output) => existsSync(output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
}

/** Remembers what was built. */
export function setStamp(stamp, built) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, built);
}

/** Forgets what was built: from now until the next stamp the build counts as old. */
export const clearStamp = (stamp) => rmSync(stamp, { force: true });

function filesBelow(path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) return [];
  if (!entry.isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((each) => {
    if (NOT_SOURCES.has(each.name)) return [];
    if (each.isDirectory()) return filesBelow(join(path, each.name));
    return isSource(each.name) ? [join(path, each.name)] : [];
  });
}
