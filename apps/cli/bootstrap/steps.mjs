import { spawn } from 'node:child_process';
import { root } from './places.mjs';

const REMIND_MS = 15_000;
/** What is kept for later cannot be told to be for a terminal. */
const PLAIN = { NO_COLOR: '1', FORCE_COLOR: '0' };

/** A step that failed; what its program printed says why. */
export class StepFailed extends Error {}

/** Runs work under a name, says when it begins, that it goes on, and how long it took. */
export async function step(name, work) {
  const started = Date.now();
  const seconds = () => ((Date.now() - started) / 1000).toFixed(1);
  console.error(`  ${name} …`);
  const reminder = setInterval(() => console.error(`  ${name}: still at it after ${seconds()} s`), REMIND_MS);
  try {
    const result = await work();
    console.error(`  ${name}: done in ${seconds()} s`);
    return result;
  } finally {
    clearInterval(reminder);
  }
}

/** Runs a Node program of the tree quietly; what it printed is shown when it fails. */
export const node = (args, options = {}) => quietly(process.execPath, args, options);

export function quietly(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...PLAIN, ...options.env };
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options, env });
    const printed = [];
    child.stdout.on('data', (chunk) => printed.push(chunk));
    child.stderr.on('data', (chunk) => printed.push(chunk));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) return resolve();
      const text = Buffer.concat(printed).toString('utf8').trim();
      reject(new StepFailed(`${text}\n${[command, ...args].join(' ')} failed (${signal ?? code})`));
    });
  });
}

/** Runs work; where a step fails, prints why and ends the process. */
export async function attempt(work) {
  try {
    return await work();
  } catch (error) {
    console.error(error instanceof StepFailed ? error.message : error);
    process.exit(1);
  }
}
