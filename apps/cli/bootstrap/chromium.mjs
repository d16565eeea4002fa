import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { quietly, step } from './steps.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/**
 * Path of the browser for browser tests, or the empty string when there is none.
 * LOOPWRIGHT_BROWSER decides where it is set, also to nothing.
 */
export async function findBrowser() {
  if (process.env.LOOPWRIGHT_BROWSER !== undefined) return process.env.LOOPWRIGHT_BROWSER;
  const found = onPath();
  if (found || !canInstall()) return found;
  try {
    await step('Installing Chromium for the browser tests', aptInstall);
  } catch (error) {
    console.error(`Chromium could not be installed: ${error.message}`);
  }
  return onPath();
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), MAC].find(isExecutable) ?? '';
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const canInstall = () =>
  process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;

async function aptInstall() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await quietly('apt-get', ['update', '-q'], { env });
  await quietly('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env });
}
