import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clearStamp, fingerprint, isFresh, setStamp } from './freshness.mjs';
import { cache, root } from './places.mjs';
import { node, step } from './steps.mjs';

/** What the root's tsconfig lists, without the web app, which Vite builds, and the tests, which nothing runs built. */
export const PROJECTS = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8'))
  .references.map(({ path }) => path)
  .filter((path) => path !== 'apps/web' && path !== 'test');
const COMMON = ['package-lock.json', 'tsconfig.base.json'];

/** The API, the command line, and everything they import. */
export const serverTarget = {
  name: 'server',
  title: 'Building the server',
  sources: [...COMMON, 'tsconfig.json', ...PROJECTS],
  outputs: [...PROJECTS.map((project) => `${project}/dist`), 'apps/api/dist/index.js', 'apps/cli/dist/main.js'],
  run: () => {
    // What the compiler remembers outlives a deleted build; it then believes that there is nothing to do.
    const lost = serverTarget.outputs.some((output) => !existsSync(join(root, output)));
    return node(['node_modules/typescript/bin/tsc', '-b', ...PROJECTS, ...(lost ? ['--force'] : [])]);
  },
};

/** The web app. */
export const webTarget = {
  name: 'web',
  title: 'Building the web app',
  sources: [...COMMON, 'libs/contracts', 'apps/web'],
  outputs: ['apps/web/dist/index.html'],
  run: () => node([join(root, 'node_modules/vite/bin/vite.js'), 'build'], { cwd: join(root, 'apps/web') }),
};

/** Builds what is missing or older than its sources, side by side. */
export async function build(targets) {
  const outcomes = await Promise.allSettled(targets.map(buildOne));
  const failed = outcomes.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
}

async function buildOne({ name, title, sources, outputs, run }) {
  const stamp = join(cache, `built-${name}`);
  const wanted = fingerprint(root, sources);
  if (
    isFresh(
      stamp,
      wanted,
      outputs.map((output) => join(root, output)),
    )
  )
    return;
  clearStamp(stamp);
  await step(title, run);
  setStamp(stamp, wanted);
}
