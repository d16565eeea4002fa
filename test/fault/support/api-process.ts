import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const program = join(import.meta.dirname, 'serve.mjs');
const RESTART_MS = 200;
const LOOK_MS = 25;

/** The API in a process of its own, started again whenever it ends, as a service manager does. */
export class ApiProcess {
  private child: ChildProcess | undefined;
  private wanted = true;
  private constructor(
    readonly base: string,
    private readonly environment: NodeJS.ProcessEnv,
  ) {}

  static async start(databaseUrl: string): Promise<ApiProcess> {
    const port = await freePort();
    const environment = { ...process.env, DATABASE_URL: databaseUrl, PORT: String(port), LOG_LEVEL: 'silent' };
    const api = new ApiProcess(`http://127.0.0.1:${port}`, environment);
    api.spawn();
    await api.ready(30_000);
    return api;
  }

  /** SIGKILL: no handler runs, nothing is finished. */
  async kill(): Promise<void> {
    const child = this.child!;
    const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
    child.kill('SIGKILL');
    await ended;
  }

  /**
   * Waits until it says that it can serve.
   *
   * @returns milliseconds that it took
   */
  async ready(patience: number): Promise<number> {
    const started = Date.now();
    while (!(await this.saysReady())) {
      if (Date.now() - started > patience) throw new Error(`The API is not ready after ${patience} ms.`);
      await sleep(LOOK_MS);
    }
    return Date.now() - started;
  }

  async stop(): Promise<void> {
    this.wanted = false;
    await this.kill();
  }

  private saysReady(): Promise<boolean> {
    return fetch(`${this.base}/readyz`, { signal: AbortSignal.timeout(2_000) }).then(
      ({ status }) => status === 200,
      () => false,
    );
  }

  private spawn(): void {
    this.child = spawn(process.execPath, ['--no-warnings', program], {
      env: this.environment,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    this.child.once('exit', () => {
      if (this.wanted) setTimeout(() => this.wanted && this.spawn(), RESTART_MS);
    });
  }
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
