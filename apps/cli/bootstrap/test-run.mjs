import { mkdirSync, readFileSync, readdirSync, rmSync, existsSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { findBrowser } from './chromium.mjs';
import { build, serverTarget, webTarget } from './build.mjs';
import { install } from './install.mjs';
import { cache, root } from './places.mjs';
import { attempt } from './steps.mjs';
import { testArguments } from './test-arguments.mjs';

/** What runs from the build, not from source: the API reads files and assembles in threads of it. */
const BUILT = { api: [serverTarget], fault: [serverTarget, webTarget], web: [serverTarget, webTarget] };
/** It kills programs and counts the seconds until they are back: nothing else may want the processor. */
const ALONE = 'fault';
/** Time that Jest may take to end after its last test. */
const LINGER_MS = 15_000;
const results = join(cache, 'test-results');
const lingering = join(results, 'lingering.json');
const NODE_OPTIONS = [
  '--experimental-vm-modules',
  '--no-warnings',
  '--report-on-signal',
  `--report-directory=${results}`,
  '--report-filename=lingering.json',
];
const total = join(results, 'total.json');

/** Runs the chosen projects one after the other; the exit code is 1 when anything failed. */
export async function runTests(args) {
  const { projects, rest } = testArguments(args);
  await attempt(() => prepare(projects));
  const browser = projects.includes('web') ? await findBrowser() : (process.env.LOOPWRIGHT_BROWSER ?? '');
  process.env.LOOPWRIGHT_BROWSER = browser;
  const skipped = browser ? [] : projects.filter((project) => project === 'web');
  const stopServer = await sharedServer(projects);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => stopServer().finally(() => process.exit(1)));
  try {
    const ran = [];
    for (const project of projects.filter((each) => !skipped.includes(each))) ran.push(await runProject(project, rest));
    process.exitCode = report(ran, skipped, rest);
  } finally {
    await stopServer();
  }
}

async function prepare(projects) {
  await install();
  mkdirSync(results, { recursive: true });
  for (const file of [total, lingering]) rmSync(file, { force: true });
  await build([...new Set(projects.flatMap((project) => BUILT[project] ?? []))]);
}

/** The projects share one database server and one migrated template. */
async function sharedServer(projects) {
  if (projects.every((project) => project === 'unit')) return async () => undefined;
  const load = async (name) => (await import(pathToFileURL(join(root, 'test/support', name)).href)).default;
  await (
    await load('global-setup.mjs')
  )();
  process.env.TEST_TEMPLATE_READY = '1';
  return load('global-teardown.mjs');
}

async function runProject(project, rest) {
  const started = Date.now();
  const outputFile = join(results, `${project}.json`);
  rmSync(outputFile, { force: true });
  console.log(`\n— ${project} —`);
  const workers = project === ALONE ? '--runInBand' : '--maxWorkers=2';
  const report = ['--json', `--outputFile=${outputFile}`];
  const code = await jest([...rest, workers, '--passWithNoTests', ...report, '--selectProjects', project], outputFile);
  const counts = countsIn(outputFile);
  // Jest may fail without a failed test, by a threshold or an obsolete snapshot: that counts too.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return { project, seconds: (Date.now() - started) / 1000, ...counts };
}

/** @param outputFile Jest writes it last: whoever still runs a while afterwards has left something open */
function jest(args, outputFile) {
  return new Promise((resolve, reject) => {
    const program = [...NODE_OPTIONS, join(root, 'node_modules/jest/bin/jest.js')];
    // With --json Jest repeats the whole result on its standard output, for which nobody listens here.
    const child = spawn(process.execPath, [...program, ...args], {
      cwd: root,
      stdio: ['inherit', 'ignore', 'inherit'],
    });
    let written = 0;
    const look = setInterval(() => {
      if (existsSync(outputFile)) written ||= Date.now();
      if (!written || Date.now() - written < LINGER_MS) return;
      clearInterval(look);
      endLingering(child);
    }, 500);
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(look);
      resolve(code ?? 1);
    });
  });
}

/** Says what is still open, as far as Node's own report tells, and ends the process. */
async function endLingering(child) {
  child.kill('SIGUSR2');
  for (let time = 0; time < 50 && !existsSync(lingering); time += 1) await sleep(100);
  await sleep(500);
  const open = existsSync(lingering) ? openHandles(JSON.parse(readFileSync(lingering, 'utf8'))) : ['unknown'];
  console.error(`A test left something running, so that Jest does not end (${open.join('; ')}): ending it.`);
  console.error('That counts as a failure.');
  child.kill('SIGKILL');
}

function openHandles({ libuv }) {
  const awake = libuv.filter((handle) => handle.is_active && handle.is_referenced && handle.type !== 'loop');
  return awake.map(({ type, pid, localEndpoint, remoteEndpoint, firesInMsFromNow }) =>
    [type, pid, localEndpoint?.port, remoteEndpoint?.port, firesInMsFromNow]
      .filter((each) => each !== undefined)
      .join(' '),
  );
}

/** What Jest counted; a suite that could not run counts as one failed test. */
function countsIn(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1, pending: 0 };
  const json = JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: json.numPassedTests,
    failed: json.numFailedTests + json.numRuntimeErrorTestSuites,
    pending: json.numPendingTests,
  };
}

function report(ran, skipped, rest) {
  const sum = (key) => ran.reduce((total, each) => total + each[key], 0);
  const [passed, failed] = [sum('passed'), sum('failed')];
  console.log('');
  for (const { project, seconds, ...counts } of ran)
    console.log(
      `${project.padEnd(6)} ${seconds.toFixed(1).padStart(6)} s  ${counts.passed} passed, ${counts.failed} failed${counts.pending ? `, ${counts.pending} skipped` : ''}`,
    );
  for (const project of skipped)
    for (const suite of suitesOf(project))
      console.log(
        `SKIPPED: test/${project}/${suite} needs Chromium, and there is none (set LOOPWRIGHT_BROWSER to its path)`,
      );
  const nothing = passed + failed === 0 && rest.length > 0 && skipped.length === 0;
  if (nothing) console.log('No test matched.');
  console.log(`\n${passed} passed, ${failed} failed`);
  writeFileSync(total, JSON.stringify({ passed, failed }));
  return failed > 0 || nothing ? 1 : 0;
}

function suitesOf(project) {
  const folder = join(root, 'test', project);
  return existsSync(folder) ? readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.spec.ts')) : [];
}
