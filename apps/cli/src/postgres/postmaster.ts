import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../refusal.ts';
import type { Binaries } from './binaries.ts';
import { answerOf } from './connection.ts';
import type { Home } from './home.ts';
import { environment } from './initialise.ts';
import { identityOf, programOf } from './processes.ts';

/** The running server: its main process and where it listens. */
export type Postmaster = { pid: number; port: number };

/** Longest recovery after a crash that we wait for. */
const RECOVERY_MS = 15 * 60_000;
/** For about two seconds after a kill the old server's memory still counts as in use. */
const RETRY_MS = 30_000;
/** A server listens before it recovers: one that does not for this long is not ours. */
const SILENCE_MS = 10_000;
const LOG_BYTES = 4 * 1024 * 1024;
const STILL_OCCUPIED =
  /already exists|still in use|is being used|Address already in use|could not create any TCP\/IP sockets/i;

/**
 * The server that runs on this cluster, whoever started it; waits while it starts up or shuts down. Undefined also when
 * the recorded process does not listen: PostgreSQL itself then decides whether the cluster is free.
 */
export async function findRunning(cluster: string, password: string): Promise<Postmaster | undefined> {
  let heard = Date.now();
  const patience = heard + RECOVERY_MS;
  while (Date.now() < Math.min(patience, heard + SILENCE_MS)) {
    const { pid, port } = recorded(cluster) ?? {};
    if (!pid || !isPostgres(pid)) return undefined;
    const answer = port ? await answerOf(port, password) : 'silent';
    if (answer === 'ready') return { pid, port: port! };
    if (answer === 'busy') heard = Date.now();
    await sleep(100);
  }
  return undefined;
}

/**
 * Starts the server, again and again while a killed one still leaves traces.
 *
 * @param port the port to listen on; a free one when undefined
 */
export async function launch(
  home: Home,
  binaries: Binaries,
  password: string,
  durable: boolean,
  port?: number,
): Promise<Postmaster> {
  const patience = Date.now() + RETRY_MS;
  for (;;) {
    disownForeignRecord(home.cluster);
    const attempt = await launchOnce(home, binaries, password, durable, port ?? (await freePort()));
    if ('pid' in attempt) return attempt;
    if (!STILL_OCCUPIED.test(attempt.trouble) || Date.now() > patience)
      throw new Refusal(`PostgreSQL did not start (see ${home.log}): ${attempt.trouble}`);
    await sleep(250);
  }
}

/** Whether a process is a PostgreSQL server, as far as the system tells. */
function isPostgres(pid: number): boolean {
  if (!identityOf(pid)) return false;
  return programOf(pid)?.includes('postgres') ?? true;
}

async function launchOnce(
  home: Home,
  binaries: Binaries,
  password: string,
  durable: boolean,
  port: number,
): Promise<Postmaster | { trouble: string }> {
  const log = openLog(home.log);
  const server = spawnServer(home, binaries, settings(port, durable), log.descriptor, durable);
  const state: { ended?: string } = {};
  server.once('exit', (code, signal) => (state.ended = `it ended with ${signal ?? code}`));
  server.once('error', (error) => (state.ended = error.message));
  try {
    const patience = Date.now() + RECOVERY_MS;
    while (state.ended === undefined && Date.now() < patience) {
      // Another server may have taken the port between our look and ours: the record tells whose answer it was.
      if ((await answerOf(port, password)) === 'ready' && recorded(home.cluster)?.pid === server.pid) {
        server.unref();
        return { pid: server.pid!, port };
      }
      await sleep(25);
    }
    server.kill('SIGQUIT');
    return { trouble: lastTrouble(home.log, log.offset) ?? state.ended ?? 'it does not answer' };
  } catch (error) {
    server.kill('SIGQUIT');
    throw error;
  }
}

function spawnServer(home: Home, binaries: Binaries, args: string[], log: number, durable: boolean): ChildProcess {
  try {
    return spawn(binaries.postgres, ['-D', home.cluster, ...args], {
      ...(home.account && { uid: home.account.uid, gid: home.account.gid }),
      cwd: binaries.folder,
      env: environment(),
      stdio: ['ignore', log, log],
      // In a session of its own: Ctrl-C is for us, who let requests finish before the database goes. Tests do not mind.
      detached: durable,
    });
  } finally {
    closeSync(log);
  }
}

function settings(port: number, durable: boolean): string[] {
  const disk = durable ? 'on' : 'off';
  const named = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 100,
    fsync: disk,
    full_page_writes: disk,
    synchronous_commit: disk,
  };
  return Object.entries(named).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Opens the log for appending; a long one is put aside first. */
function openLog(file: string): { descriptor: number; offset: number } {
  if (existsSync(file) && statSync(file).size > LOG_BYTES) renameSync(file, `${file}.1`);
  const descriptor = openSync(file, 'a', 0o600);
  return { descriptor, offset: statSync(file).size };
}

function lastTrouble(file: string, offset: number): string | undefined {
  const lines = readFileSync(file).subarray(offset).toString('utf8').trim().split('\n');
  return lines.filter((line) => /FATAL|PANIC|ERROR/.test(line)).join(' ') || lines.at(-1) || undefined;
}

function recorded(cluster: string): { pid: number; port: number | undefined } | undefined {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  // Process, data folder, start time, port, …; the later lines are written as the start proceeds.
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(pid), port: Number(port) || undefined };
}

/**
 * After a power cut the recorded number may belong to any program, and PostgreSQL would refuse to start beside it.
 * PostgreSQL disregards its own parent and still checks that the old server's memory is free: so we take the record on.
 */
function disownForeignRecord(cluster: string): void {
  const pid = recorded(cluster)?.pid;
  if (!pid || process.platform === 'win32' || !identityOf(pid) || isPostgres(pid)) return;
  const file = join(cluster, 'postmaster.pid');
  const [, ...rest] = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, [process.pid, ...rest].join('\n'));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
