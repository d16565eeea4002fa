import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, PROJECTS, serverTarget } from './build.mjs';
import { install } from './install.mjs';
import { root } from './places.mjs';
import { attempt } from './steps.mjs';

/** Nest's decorators need the compiler: so the built files are watched, and the compiler keeps them fresh. */
export async function runDev(args) {
  await attempt(async () => {
    await install();
    await build([serverTarget]);
  });
  const children = [
    run(['node_modules/typescript/bin/tsc', '-b', '-w', '--preserveWatchOutput', ...PROJECTS]),
    run(['--watch', '--watch-preserve-output', 'apps/cli/dist/main.js', 'start', ...args]),
    run([join(root, 'node_modules/vite/bin/vite.js')], join(root, 'apps/web'), { API_ORIGIN: apiOrigin(args) }),
  ];
  const stop = () => children.forEach((child) => child.kill('SIGTERM'));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  for (const child of children) child.once('exit', stop);
}

/** Where Vite finds the API: at the port that the start was told. */
function apiOrigin(args) {
  const { values } = parseArgs({ args, options: { port: { type: 'string' } }, strict: false });
  return `http://127.0.0.1:${values.port ?? 4300}`;
}

const run = (args, cwd = root, more = {}) =>
  spawn(process.execPath, args, { cwd, stdio: 'inherit', env: { ...process.env, ...more } });
