import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench, Section } from '../bench.ts';
import { figure, quantile } from '../statistics.ts';
import type { World } from '../world.ts';
import { seeded } from './instances.ts';
import type { Piece, Setup } from './open-loop.ts';
import type { Order } from './solving-server.ts';

const piece: Piece = { rate: 60, seconds: 10 };
const shares = [0.5, 0.95, 0.99];
const RESAMPLES = 400;
/** Milliseconds of every request of a round, ascending. */
type Round = number[];

/**
 * What requests of others wait at the product's own doors while a solve runs in a worker of the same process, against
 * without. Each round is measured idle, solving, and idle again: the second ratio shows what is noise. A round holds too
 * few requests for its hundredth worst to say much, so the quantiles are those of all rounds together.
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
      return sectionOf(measured);
    } finally {
      await Promise.all([server.end(), driver.end()]);
    }
  },
};

type Measured = Record<'idle' | 'solving' | 'again', Round[]>;
type Program = ReturnType<typeof program>;

async function runRound(measured: Measured, server: Program, driver: Program): Promise<void> {
  measured.idle.push((await driver.say(piece)) as Round);
  await server.say('solve' satisfies Order);
  measured.solving.push((await driver.say(piece)) as Round);
  await server.say('stop' satisfies Order);
  measured.again.push((await driver.say(piece)) as Round);
}

/** How `npm start` runs the engine. */
const engine = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } }).scripts.start
  .split(' ')
  .filter((word) => word.startsWith('--'));

/** A process of this bench: it is told something, and answers once. */
function program(name: 'solving-server' | 'open-loop', databaseUrl: World['databaseUrl']) {
  const child: ChildProcess = fork(join(import.meta.dirname, `${name}.js`), {
    execArgv: engine,
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

function sectionOf(measured: Measured): Section {
  const idle = [...measured.idle, ...measured.again];
  const row = (title: string, rounds: Round[]) => [title, ...shares.map((share) => figure(pooled(rounds, share)))];
  const ratio = (title: string, some: Round[], others: Round[]) => [
    title,
    ...shares.map((share) => ratioOf(some, others, share)),
  ];
  return {
    title: 'assembly-load',
    about:
      `Kits, candidates, applications, loops and autosaves of the product while a thread of its process assembles one ` +
      `long slate, against without; ${piece.rate} requests a second at fixed times from a process of their own, ` +
      `${idle.length / 2} rounds of ${piece.seconds} s idle, solving and idle again, the requests of all rounds taken ` +
      `together; ratios with the middle 90 % of ${RESAMPLES} resamplings of the rounds.`,
    columns: ['', 'p50 ms', 'p95 ms', 'p99 ms'],
    rows: [
      row('idle', idle),
      row('solving', measured.solving),
      ratio('solving ÷ idle', measured.solving, idle),
      ratio('idle again ÷ idle before', measured.again, measured.idle),
    ],
  };
}

const pooled = (rounds: readonly Round[], share: number): number =>
  quantile(
    rounds.flat().sort((a, b) => a - b),
    share,
  );

/** The ratio of two quantiles, and between what it lies when other rounds of the same kind had been drawn (bootstrap). */
function ratioOf(some: readonly Round[], others: readonly Round[], share: number): string {
  const random = seeded(1);
  const redrawn = (rounds: readonly Round[]) => rounds.map(() => rounds[Math.floor(random() * rounds.length)]!);
  const drawn = Array.from(
    { length: RESAMPLES },
    () => pooled(redrawn(some), share) / pooled(redrawn(others), share),
  ).sort((a, b) => a - b);
  const seen = pooled(some, share) / pooled(others, share);
  return `${figure(seen)} [${figure(quantile(drawn, 0.05))}–${figure(quantile(drawn, 0.95))}]`;
}
