import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Cluster, startCluster } from '../../apps/cli/src/postgres/index.ts';

/** PostgreSQL as the product runs it, on data of its own: everything is flushed, and a server that dies is started again. */
export class DurableServer {
  private constructor(
    private readonly cluster: Cluster,
    private readonly folder: string,
  ) {}

  static async start(): Promise<DurableServer> {
    const folder = mkdtempSync(join(tmpdir(), 'loopwright-fault-'));
    // As root, PostgreSQL runs as another user, who must be able to pass.
    chmodSync(folder, 0o711);
    const cluster = await startCluster({
      dataFolder: join(folder, 'data'),
      doing: 'being killed',
      say: () => undefined,
    });
    return new DurableServer(cluster, folder);
  }

  /** As its owner. */
  get url(): string {
    return this.cluster.url;
  }

  /** As the account of the API. */
  get apiUrl(): string {
    return this.cluster.apiUrl;
  }

  /** SIGKILL for the main process and all of its children, which it could not restart first because it was stopped. */
  kill(): void {
    const main = Number(readFileSync(join(this.cluster.folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(main, 'SIGSTOP');
    for (const child of childrenOf(main)) process.kill(child, 'SIGKILL');
    process.kill(main, 'SIGKILL');
  }

  async query<T extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<T[]> {
    const client = new pg.Client({ connectionString: this.url });
    await client.connect();
    try {
      return (await client.query<T>(sql, values)).rows;
    } finally {
      await client.end();
    }
  }

  async stop(): Promise<void> {
    await this.cluster.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function childrenOf(parent: number): number[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const pairs = lines.map((line) => line.trim().split(/\s+/).map(Number));
  return pairs.filter(([, ppid]) => ppid === parent).map(([pid]) => pid!);
}
