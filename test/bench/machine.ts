import { readFileSync } from 'node:fs';
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

/**
 * Starts to watch what share of the processors' time the machine's host gives to others; figures of such a while say
 * little. Only Linux tells it.
 */
export function watchHost(): () => number | undefined {
  const before = processorTime();
  return () => {
    const after = processorTime();
    return before && after && (after.stolen - before.stolen) / (after.all - before.all);
  };
}

export const hostFacts = (taken: number | undefined): string[] =>
  taken === undefined ? [] : [`taken by the machine's host for others: ${(100 * taken).toFixed(1)} % of the time`];

/** Ticks of all processors since the machine started: see proc_stat(5). */
function processorTime(): { all: number; stolen: number } | undefined {
  if (process.platform !== 'linux') return undefined;
  const ticks = readFileSync('/proc/stat', 'utf8').split('\n')[0]!.trim().split(/\s+/).slice(1, 9).map(Number);
  return { all: ticks.reduce((sum, some) => sum + some, 0), stolen: ticks[7]! };
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
