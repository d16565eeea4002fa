import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../refusal.ts';
import { API_NAME, apiPassword, prepareApiAccount } from './api-account.ts';
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

/** Addresses of the database, passwords included. */
export type Addresses = {
  /** As its owner, who may do everything: for migrations. */
  url: string;
  /** As the account of the API, whom row-level security binds. */
  apiUrl: string;
};

export type Cluster = Addresses & {
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

/** The addresses of the database that another process serves; undefined when none does. */
export async function joinCluster(dataFolder: string): Promise<Addresses | undefined> {
  const home = findHome(dataFolder);
  const password = readPassword(home.data);
  const running = await findRunning(home.cluster, password);
  if (!running) return undefined;
  await prepare(running.port, password, home.data);
  return addresses(running.port, password, home.data);
}

async function runCluster(home: Home, { say, durable = true }: ClusterOptions): Promise<Cluster> {
  const binaries = findBinaries(home.account, say);
  initialise(home, binaries, durable);
  const password = readPassword(home.data);
  const left = await findRunning(home.cluster, password);
  if (left) say(`PostgreSQL was left running by a start that was killed: taking it over (process ${left.pid})`);
  let server = left ?? (await launch(home, binaries, password, durable));
  await prepare(server.port, password, home.data).catch(async (error: unknown) => {
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
    ...addresses(server.port, password, home.data),
    folder: home.cluster,
    lost,
    stop: async () => {
      await watch.end();
      await stopServer(server.pid, home, binaries);
    },
  };
}

const addresses = (port: number, password: string, data: string): Addresses => ({
  url: addressOf(port, password),
  apiUrl: addressOf(port, apiPassword(data), NAME, API_NAME),
});

/** Makes what is missing inside a server: the database, and the account of the API. */
async function prepare(port: number, password: string, data: string): Promise<void> {
  await connected(addressOf(port, password, 'postgres'), async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [NAME]);
    if (!rowCount) await client.query(`CREATE DATABASE ${NAME}`);
    await prepareApiAccount(client, API_NAME, apiPassword(data));
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
