import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../refusal.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { addressOf, connected, NAME } from './connection.ts';
import { findHome, type Home, openHome } from './home.ts';
import { initialise, readPassword } from './initialise.ts';
import { takeLock } from './lock.ts';
import { findRunning, launch, type Postmaster } from './postmaster.ts';
import { identityOf } from './processes.ts';
import { keepRunning } from './watch.ts';

export type ClusterOptions = {
  dataFolder: string;
  /** What this process does with the data, for whoever else wants it: `serving http://127.0.0.1:4300`. */
  doing: string;
  say: (line: string) => void;
  /** False for tests only: a crash of the machine may lose data. */
  durable?: boolean;
};

export type Cluster = {
  /** Address of the database, password included. */
  url: string;
  /** Where PostgreSQL's files lie. */
  folder: string;
  /** Rejects when the server died and could not be started again. */
  lost: Promise<never>;
  stop(): Promise<void>;
};

const STOP_MS = 60_000;

/**
 * Starts PostgreSQL on a data folder, making it first where there is none. The server that a killed start left running
 * is taken over; one that dies is started again.
 *
 * @throws DataInUse when another process serves the folder
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const home = openHome(options.dataFolder, options.say);
  const lock = takeLock(home.lock, home.data, options.doing);
  try {
    const cluster = await runCluster(home, options);
    return {
      ...cluster,
      stop: async () => {
        await cluster.stop();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The address of the database that another process serves; undefined when none does. */
export async function joinCluster(dataFolder: string): Promise<string | undefined> {
  const home = findHome(dataFolder);
  const password = readPassword(home.data);
  const running = await findRunning(home.cluster, password);
  return running && addressOf(running.port, password);
}

async function runCluster(home: Home, { say, durable = true }: ClusterOptions): Promise<Cluster> {
  const binaries = findBinaries(home.account, say);
  initialise(home, binaries, durable);
  const password = readPassword(home.data);
  const left = await findRunning(home.cluster, password);
  if (left) say(`PostgreSQL was left running by a start that was killed: taking it over (process ${left.pid})`);
  let server = left ?? (await launch(home, binaries, password, durable));
  await createDatabase(addressOf(server.port, password, 'postgres')).catch(async (error: unknown) => {
    await stopServer(server.pid, home, binaries);
    throw error;
  });

  const restart = async (): Promise<Postmaster> => {
    say('PostgreSQL stopped unexpectedly: starting it again');
    server = await launch(home, binaries, password, durable, server.port);
    say('PostgreSQL runs again');
    return server;
  };
  let giveUp: (reason: Error) => void = () => undefined;
  const lost = new Promise<never>((_resolve, reject) => (giveUp = reject));
  // Whoever waits for it hears of it; without a waiter it must not end the process.
  lost.catch(() => undefined);
  const watch = keepRunning(server, restart, giveUp);
  return {
    url: addressOf(server.port, password),
    folder: home.cluster,
    lost,
    stop: async () => {
      await watch.end();
      await stopServer(server.pid, home, binaries);
    },
  };
}

async function createDatabase(url: string): Promise<void> {
  await connected(url, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [NAME]);
    if (!rowCount) await client.query(`CREATE DATABASE ${NAME}`);
  });
}

/** SIGINT: connections are cut and everything is written out; SIGQUIT, if that takes too long: repaired at the next start. */
async function stopServer(pid: number, home: Home, binaries: Binaries): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!identityOf(pid)) return;
    if (process.platform === 'win32') spawnSync(binaries.pgCtl, ['stop', '-D', home.cluster, '-m', 'fast']);
    else process.kill(pid, signal);
    if (await ended(pid)) return;
  }
  throw new Refusal(`PostgreSQL (process ${pid}) does not stop.`);
}

async function ended(pid: number): Promise<boolean> {
  const patience = Date.now() + STOP_MS;
  while (identityOf(pid)) {
    if (Date.now() > patience) return false;
    await sleep(25);
  }
  return true;
}
