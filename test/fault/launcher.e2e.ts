import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';

const program = join(import.meta.dirname, '../../apps/cli/dist/main.js');
/** The numbers of "nobody" on most systems; any that is not root's will do. */
const ORDINARY = { uid: 65_534, gid: 65_534 };
type User = { uid?: number; gid?: number };

const isRoot = process.getuid?.() === 0;
const mayRun = (user: User): boolean =>
  spawnSync('test', ['-r', program], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
const users: [string, User][] = isRoot
  ? [
      ['root', {}],
      ['an ordinary user', ORDINARY],
    ]
  : [['an ordinary user', {}]];

/** One start of the product as a program of its own. */
class Start {
  output = '';
  readonly ended: Promise<number | NodeJS.Signals>;
  private readonly process: ChildProcess;

  constructor(user: User, home: string, port: number, ...args: string[]) {
    // The suite's own server must not be used.
    const { DATABASE_URL: _server, ...environment } = process.env;
    this.process = spawn(
      process.execPath,
      [program, 'start', '--port', String(port), '--data', join(home, 'data'), ...args],
      {
        ...user,
        cwd: home,
        env: { ...environment, HOME: home },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    for (const stream of [this.process.stdout!, this.process.stderr!])
      stream.on('data', (text) => (this.output += text));
    this.ended = new Promise((resolve) => this.process.once('close', (code, signal) => resolve(code ?? signal!)));
  }

  async ready(): Promise<this> {
    const over = this.ended.then((code) => Promise.reject(new Error(`ended with ${code}: ${this.output}`)));
    over.catch(() => undefined);
    await Promise.race([over, until(() => this.output.includes('Stop: press Ctrl-C'), 60)]);
    return this;
  }

  kill(signal: NodeJS.Signals): Promise<number | NodeJS.Signals> {
    this.process.kill(signal);
    return this.ended;
  }
}

async function until(holds: () => boolean | Promise<boolean>, seconds: number): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(50)) if (await holds()) return;
  throw new Error(`still not so after ${seconds} s`);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

const isReady = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/readyz`).then(
    ({ status }) => status === 200,
    () => false,
  );

/** PostgreSQL's main process and port, as it recorded them. */
function postmaster(cluster: string): { pid: number; port: number } {
  const [pid, , , port] = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n').map(Number);
  return { pid: pid!, port: port! };
}

const runs = (cluster: string): boolean => existsSync(join(cluster, 'postmaster.pid'));

async function query(home: string, cluster: string, sql: string): Promise<unknown[]> {
  const password = readFileSync(join(home, 'data/postgres-password'), 'utf8').trim();
  const client = new pg.Client({
    host: '127.0.0.1',
    port: postmaster(cluster).port,
    user: 'loopwright',
    database: 'loopwright',
    password,
  });
  // Some of these connections are cut on purpose.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

function makeHome(user: User): string {
  const home = mkdtempSync(join(tmpdir(), 'loopwright-launcher-'));
  chmodSync(home, 0o711);
  if (user.uid !== undefined) chownSync(home, user.uid, user.gid!);
  return home;
}

describe.each(users)('the launcher, started as %s', (_who, user) => {
  const allowed = mayRun(user) ? it : it.skip;
  let home: string;
  let cluster: string;
  let port: number;
  const starts: Start[] = [];
  const start = (...args: string[]): Start => {
    const started = new Start(user, home, port, ...args);
    starts.push(started);
    return started;
  };

  beforeAll(async () => {
    home = makeHome(user);
    cluster = join(home, 'data/postgres');
    port = await freePort();
  });
  afterEach(async () => {
    for (const each of starts.splice(0)) await each.kill('SIGTERM');
    expect(runs(cluster)).toBe(false);
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  allowed('makes a database, prints how to sign in, and leaves nothing running when it is stopped', async () => {
    const first = await start().ready();
    expect(first.output).toMatch(
      new RegExp(
        `ready: http://127\\.0\\.0\\.1:${port}\n[^]*set-up code:\n\n    \\S{8,}\n[^]*Data: \\S*/data/postgres\n`,
      ),
    );
    expect(await isReady(port)).toBe(true);
    for (const file of ['postgres-password', 'postgres-api-password'])
      expect([file, statSync(join(home, 'data', file)).mode & 0o777]).toEqual([file, 0o600]);
    await query(home, cluster, "CREATE TABLE kept AS SELECT 'first' AS word");
    const server = postmaster(cluster);
    expect(await first.kill('SIGTERM')).toBe(0);
    expect(runs(cluster)).toBe(false);
    expect(await listens(server.port)).toBe(false);
  });

  allowed('gives the API an account of its own, also in a data folder that is older, and keeps it small', async () => {
    const older = await start().ready();
    await query(home, cluster, 'ALTER ROLE loopwright_api RENAME TO as_if_it_had_never_been');
    await query(home, cluster, 'CREATE ROLE loopwright_api SUPERUSER BYPASSRLS');
    await older.kill('SIGTERM');
    rmSync(join(home, 'data/postgres-api-password'));
    await start().ready();
    expect(await isReady(port)).toBe(true);
    expect(
      await query(
        home,
        cluster,
        `SELECT DISTINCT rolname, rolsuper, rolbypassrls FROM pg_stat_activity JOIN pg_roles ON rolname = usename WHERE application_name = 'loopwright'`,
      ),
    ).toEqual(['loopwright_api', false, false]);
  });

  allowed('refuses a second start on the same data, says who runs and where, and leaves the first alone', async () => {
    const first = await start().ready();
    const second = new Start(user, home, await freePort());
    expect(await second.ended).toBe(1);
    expect(second.output).toMatch(new RegExp(`is in use: process \\d+ is serving http://127\\.0\\.0\\.1:${port}`));
    expect(second.output.trim().split('\n')).toHaveLength(1);
    expect(await isReady(port)).toBe(true);
    expect(await first.kill('SIGINT')).toBe(0);
  });

  allowed('starts PostgreSQL again when it is killed, and loses nothing', async () => {
    const running = await start().ready();
    await query(home, cluster, "INSERT INTO kept VALUES ('before the kill')");
    process.kill(postmaster(cluster).pid, 'SIGKILL');
    await until(() => running.output.includes('PostgreSQL runs again'), 20);
    await until(() => isReady(port), 10);
    expect(await query(home, cluster, 'SELECT word FROM kept')).toEqual(['first', 'before the kill']);
  });

  allowed('takes over the PostgreSQL of a start that was killed, and stops it in the end', async () => {
    const killed = await start().ready();
    const { pid, port: serverPort } = postmaster(cluster);
    await killed.kill('SIGKILL');
    const next = await start().ready();
    expect(next.output).toContain(`taking it over (process ${pid})`);
    expect(postmaster(cluster).pid).toBe(pid);
    expect(await query(home, cluster, 'SELECT count(*)::int FROM kept')).toEqual([2]);
    expect(await next.kill('SIGTERM')).toBe(0);
    expect(await listens(serverPort)).toBe(false);
  });

  allowed('starts after everything was killed at once', async () => {
    const killed = await start().ready();
    process.kill(postmaster(cluster).pid, 'SIGKILL');
    await killed.kill('SIGKILL');
    await start().ready();
    expect(await query(home, cluster, 'SELECT count(*)::int FROM kept')).toEqual([2]);
  });

  allowed('stops in order when it is asked to while it starts', async () => {
    const early = start();
    await until(() => runs(cluster) || existsSync(join(home, 'data/postgres.lock')), 20);
    expect(await early.kill('SIGTERM')).toBe(0);
    expect(existsSync(join(home, 'data/postgres.lock'))).toBe(false);
  });

  allowed('stops in order when npm, which started it, ends without a word to it', async () => {
    const command = `"${process.execPath}" "${program}" start --port ${port} --data data & wait`;
    const { DATABASE_URL: _server, ...environment } = process.env;
    const npm = spawn('sh', ['-c', command], {
      ...user,
      cwd: home,
      env: { ...environment, npm_lifecycle_event: 'start' },
      stdio: 'ignore',
    });
    await until(() => isReady(port), 30);
    npm.kill('SIGKILL');
    await until(() => !runs(cluster), 10);
  });

  allowed('says in one line that the port is taken, and stops the database again', async () => {
    const other = createServer().listen(port, '127.0.0.1');
    const refused = start();
    expect(await refused.ended).toBe(1);
    expect(refused.output).toContain(`Port ${port} is in use by another program: choose another with --port.`);
    await new Promise((resolve) => other.close(resolve));
  });
});

(isRoot ? describe : describe.skip)('the launcher, started as root on a folder that only root can enter', () => {
  let home: string;
  let moved: string | undefined;

  beforeEach(() => {
    home = makeHome({});
    mkdirSync(join(home, 'data'));
    chmodSync(home, 0o700);
  });
  afterEach(() => {
    for (const folder of [home, ...(moved ? [moved] : [])]) rmSync(folder, { recursive: true, force: true });
  });

  it('puts the database where PostgreSQL can reach it, says where, and finds it again', async () => {
    const port = await freePort();
    const first = await new Start({}, home, port).ready();
    const cluster = /^Data: (\S+)$/m.exec(first.output)![1]!;
    moved = dirname(cluster);
    expect(first.output).toMatch(/PostgreSQL runs as user \S+, who cannot reach \S+\/data: the database lies in /);
    await query(home, cluster, "CREATE TABLE kept AS SELECT 'first' AS word");
    expect(await first.kill('SIGTERM')).toBe(0);

    const next = await new Start({}, home, port).ready();
    expect(await query(home, cluster, 'SELECT word FROM kept')).toEqual(['first']);
    expect(await next.kill('SIGTERM')).toBe(0);
  });
});
