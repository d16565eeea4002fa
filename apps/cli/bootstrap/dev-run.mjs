import { spawn } from 'node:child_process';
import { join } from 'node:path';
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
    run([join(root, 'node_modules/vite/bin/vite.js')], join(root, 'apps/web')),
  ];
  const stop = () => children.forEach((child) => child.kill('SIGTERM'));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  for (const child of children) child.once('exit', stop);
}

const run = (args, cwd = root) => spawn(process.execPath, args, { cwd, stdio: 'inherit' });
