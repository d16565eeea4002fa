import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Bench, Section } from '../bench.ts';
import { figure, median, quantile, spread } from '../statistics.ts';
import type { World } from '../world.ts';
import type { Piece, Setup } from './open-loop.ts';
import type { Order } from './solving-server.ts';

const piece: Piece = { rate: 60, seconds: 10 };
type Round = { p50: number; p99: number };

/**
 * What requests of others wait at the product's own doors while a solve runs in a worker of the same process, against
 * without. Each round is measured idle, solving, and idle again: the second ratio shows what is noise.
 */
export const assemblyLoad: Bench = {
  name: 'assembly-load',
  run: async ({ rounds, world }) => {
    const made = await world();
    const server = program('solving-server', made.databaseUrl);
    const driver = program('open-loop', made.databaseUrl);
    try {
      const { port } = (await server.heard()) as { port: number };
      await driver.say({ port, world: made } satisfies Setup);
      await driver.say(piece);
      const measured: Measured = { idle: [], solving: [], again: [] };
      for (let round = 0; round < rounds; round += 1) await runRound(measured, server, driver);
      return sectionOf(measured, rounds);
    } finally {
      await Promise.all([server.end(), driver.end()]);
    }
  },
};

type Measured = Record<'idle' | 'solving' | 'again', Round[]>;
type Program = ReturnType<typeof program>;

async function runRound(measured: Measured, server: Program, driver: Program): Promise<void> {
  measured.idle.push(roundOf(await driver.say(piece)));
  await server.say('solve' satisfies Order);
  measured.solving.push(roundOf(await driver.say(piece)));
  await server.say('stop' satisfies Order);
  measured.again.push(roundOf(await driver.say(piece)));
}

function roundOf(latencies: unknown): Round {
  const sorted = latencies as number[];
  return { p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99) };
}

/** A process of this bench: it is told something, and answers once. */
function program(name: 'solving-server' | 'open-loop', databaseUrl: World['databaseUrl']) {
  const child: ChildProcess = fork(join(import.meta.dirname, `${name}.js`), {
    env: { ...process.env, DATABASE_URL: databaseUrl, LOG_LEVEL: 'warn' },
  });
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`${name} ended with ${code}`)));
  // Heard by whoever waits for an answer; without one it must not end the process.
  ended.catch(() => undefined);
  const heard = async (): Promise<unknown> =>
    (await Promise.race([once(child, 'message') as Promise<[unknown]>, ended]))[0];
  return {
    heard,
    say: (told: Setup | Piece | Order): Promise<unknown> => {
      child.send(told);
      return heard();
    },
    end: async () => {
      child.kill('SIGKILL');
      await ended.catch(() => undefined);
    },
  };
}

function sectionOf({ idle, solving, again }: Measured, rounds: number): Section {
  const of = (all: Round[], key: keyof Round) => all.map((round) => round[key]);
  const row = (title: string, all: Round[]) => [title, figure(median(of(all, 'p50'))), figure(median(of(all, 'p99')))];
  const ratio = (some: Round[], key: keyof Round) => spread(some.map((round, i) => round[key] / idle[i]![key]));
  return {
    title: 'assembly-load',
    about:
      `Kits, candidates, applications, loops and autosaves of the product while a worker of its process solves banks of ` +
      `10,000 without a pause, against without; ${piece.rate} requests a second at fixed times from a process of their ` +
      `own, ${rounds} rounds of ${piece.seconds} s each way; medians over rounds, ratios with [least–most].`,
    columns: ['', 'p50 ms', 'p99 ms'],
    rows: [
      row('idle worker', idle),
      row('solving', solving),
      row('idle again', again),
      ['solving ÷ idle', ratio(solving, 'p50'), ratio(solving, 'p99')],
      ['idle ÷ idle', ratio(again, 'p50'), ratio(again, 'p99')],
    ],
  };
}
