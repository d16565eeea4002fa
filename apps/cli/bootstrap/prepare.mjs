import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { build, serverTarget, webTarget } from './build.mjs';
import { install } from './install.mjs';
import { root } from './places.mjs';
import { attempt } from './steps.mjs';

/** Brings packages and builds up to date, then hands over to the built command line in this same process. */
export async function runCli(args) {
  await prepareOrExit(args[0] === 'start' ? [serverTarget, webTarget] : [serverTarget]);
  process.argv.splice(2, process.argv.length, ...args);
  await import(pathToFileURL(join(root, 'apps/cli/dist/main.js')).href);
}

/** Installs and builds what is missing or old. */
export const prepareOrExit = (targets = [serverTarget, webTarget]) =>
  attempt(async () => {
    await install();
    await build(targets);
  });
