import { AssemblyWorker } from '@loopwright/assembly';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Bench, Section } from '../bench.ts';
import { drive, type User } from '../client.ts';
import { figure, median, quantile, spread } from '../statistics.ts';
import { loopInstance } from './instances.ts';

const PIECE_SECONDS = 10;
type Round = { p50: number; p99: number };

/**
 * What requests of others wait while a solve runs in the worker of the same process, against without, turn about in the
 * same run. The requests need the event loop and nothing else, so what they wait is what the solve takes from them.
 */
export const assemblyLoad: Bench = {
  name: 'assembly-load',
  run: async ({ rounds }) => {
    const server = createServer((_, response) => response.setHeader('content-type', 'application/json').end(answer()));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const worker = new AssemblyWorker();
    try {
      const { port } = server.address() as AddressInfo;
      await worker.assemble(loopInstance(2_000, 1));
      await measured(port);
      const idle: Round[] = [];
      const solving: Round[] = [];
      for (let round = 0; round < rounds; round += 1) {
        idle.push(await measured(port));
        solving.push(await whileSolving(worker, () => measured(port)));
      }
      return sectionOf(idle, solving, rounds);
    } finally {
      await worker.close();
      server.close();
    }
  },
};

/** One loop after another, so that the worker is busy for the whole measurement. */
async function whileSolving<T>(worker: AssemblyWorker, work: () => Promise<T>): Promise<T> {
  const done = new AbortController();
  const busy = (async () => {
    for (let seed = 1; !done.signal.aborted; seed += 1)
      await worker.assemble(loopInstance(10_000, seed), { reduce: false, timeLimit: PIECE_SECONDS, stop: done.signal });
  })();
  try {
    return await work();
  } finally {
    done.abort();
    await busy;
  }
}

/** About the work of a small answer of the product. */
const answer = (): string => JSON.stringify(Array.from({ length: 200 }, (_, i) => ({ id: i, words: `question ${i}` })));

async function measured(port: number): Promise<Round> {
  const user: User = { ask: () => ({ method: 'GET', path: '/' }) };
  const { latencies } = await drive(port, [user, user], PIECE_SECONDS);
  return { p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99) };
}

function sectionOf(idle: Round[], solving: Round[], rounds: number): Section {
  const of = (all: Round[], key: keyof Round) => all.map((round) => round[key]);
  const row = (title: string, all: Round[]) => [title, figure(median(of(all, 'p50'))), figure(median(of(all, 'p99')))];
  const ratio = (key: keyof Round) => spread(solving.map((round, i) => round[key] / idle[i]![key]));
  return {
    title: 'assembly-load',
    about:
      `Requests to a server while its assembly worker solves banks of 10,000 without a pause, against without; ` +
      `two users, ${rounds} rounds of ${PIECE_SECONDS} s each way; medians over rounds, ratios with [least–most].`,
    columns: ['', 'p50 ms', 'p99 ms'],
    rows: [row('idle worker', idle), row('solving', solving), ['solving ÷ idle', ratio('p50'), ratio('p99')]],
  };
}
