import { cpus, loadavg, totalmem } from 'node:os';
import pg from 'pg';

/** What the figures were measured on; without it they mean little. */
export function machineFacts(): string[] {
  const [first] = cpus();
  return [
    `${cpus().length} cores (${first?.model.trim() ?? 'unknown'}), ${(totalmem() / 2 ** 30).toFixed(1)} GiB`,
    `node ${process.versions.node}, ${process.platform} ${process.arch}`,
    `load average before the run: ${loadavg()
      .map((load) => load.toFixed(2))
      .join(' ')}`,
  ];
}

export async function databaseFacts(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<'version' | 'fsync' | 'commit', string>>(
      `SELECT current_setting('server_version') AS version, current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit`,
    );
    const { version, fsync, commit } = rows[0]!;
    return `PostgreSQL ${version}, fsync ${fsync}, synchronous_commit ${commit}`;
  } finally {
    await client.end();
  }
}
