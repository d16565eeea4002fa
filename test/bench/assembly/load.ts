import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Bench, Section } from '../bench.ts';
import { watchHost } from '../machine.ts';
import { figure, quantile } from '../statistics.ts';
import type { World } from '../world.ts';
import { seeded } from './instances.ts';
import type { Piece, Setup } from './open-loop.ts';
import type { Order } from './solving-server.ts';

const piece: Piece = { rate: 60, seconds: 10 };
const shares = [0.5, 0.95, 0.99];
const RESAMPLES = 400;
/** A round in which the machine's host took more than this share of the time says more of the host. */
const MOST_TAKEN = 0.01;
/** Rounds that are measured at most for each that is wanted. */
const TRIES = 3;
/** Milliseconds of every request of a piece. */
type Waits = number[];
/** A round: what is measured, and what the server has done meanwhile. */
const pieces = { idle: undefined, solving: 'solve', counting: 'count', again: undefined } as const;
const names = Object.keys(pieces) as (keyof typeof pieces)[];
type Measured = Record<keyof typeof pieces, Waits[]> & { leftOut: number };
type Program = ReturnType<typeof program>;

/**
 * What requests of others wait at the product's own doors while its solver works, against without. Each round is
 * measured idle, solving, while a thread does nothing but count, and idle again: the third is what any thread that never
 * rests costs on the machine, the last what is noise. A round holds too few requests for its hundredth worst to say much,
 * so the quantiles are those of all rounds together.
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
      return sectionOf(await measure(rounds, server, driver));
    } finally {
      await Promise.all([server.end(), driver.end()]);
    }
  },
};

async function measure(rounds: number, server: Program, driver: Program): Promise<Measured> {
  const measured: Measured = { idle: [], solving: [], counting: [], again: [], leftOut: 0 };
  for (let tried = 0; tried < TRIES * rounds && measured.idle.length < rounds; tried += 1) {
    const taken = watchHost();
    const round = await runRound(server, driver);
    if ((taken() ?? 0) > MOST_TAKEN) measured.leftOut += 1;
    else for (const name of names) measured[name].push(round[name]);
  }
  if (measured.idle.length > 0) return measured;
  throw new Error(`The machine's host took more than ${100 * MOST_TAKEN} % of the time in each of its rounds.`);
}

async function runRound(server: Program, driver: Program): Promise<Record<keyof typeof pieces, Waits>> {
  const round: Partial<Record<keyof typeof pieces, Waits>> = {};
  for (const name of names) {
    const order = pieces[name];
    if (order) await server.say(order);
    round[name] = (await driver.say(piece)) as Waits;
    if (order) await server.say('stop');
  }
  return round as Record<keyof typeof pieces, Waits>;
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

function sectionOf(measured: Measured): Section {
  const idle = [...measured.idle, ...measured.again];
  const row = (title: string, rounds: Waits[]) => [title, ...shares.map((share) => figure(pooled(rounds, share)))];
  const ratio = (title: string, some: Waits[], others: Waits[]) => [
    title,
    ...shares.map((share) => ratioOf(some, others, share)),
  ];
  return {
    title: 'assembly-load',
    about:
      `Kits, candidates, applications, loops and autosaves of the product while its solver assembles one long slate, ` +
      `against without, and while a thread of the lowest rank only counts: what the machine takes for any that never rests; ` +
      `${piece.rate} requests a second at fixed times from a process of their own, ${measured.idle.length} rounds of ` +
      `${piece.seconds} s idle, solving, counting and idle again, the requests of all rounds taken together; ratios with ` +
      `the middle 90 % of ${RESAMPLES} resamplings of the rounds. Left out: ${measured.leftOut} rounds in which the ` +
      `machine's host took more than ${100 * MOST_TAKEN} % of the time.`,
    columns: ['', 'p50 ms', 'p95 ms', 'p99 ms'],
    rows: [
      row('idle', idle),
      row('solving', measured.solving),
      row('counting', measured.counting),
      ratio('solving ÷ idle', measured.solving, idle),
      ratio('counting ÷ idle', measured.counting, idle),
      ratio('idle again ÷ idle before', measured.again, measured.idle),
    ],
  };
}

const pooled = (rounds: readonly Waits[], share: number): number =>
  quantile(
    rounds.flat().sort((a, b) => a - b),
    share,
  );

/** The ratio of two quantiles, and between what it lies when other rounds of the same kind had been drawn (bootstrap). */
function ratioOf(some: readonly Waits[], others: readonly Waits[], share: number): string {
  const random = seeded(1);
  const redrawn = (rounds: readonly Waits[]) => rounds.map(() => rounds[Math.floor(random() * rounds.length)]!);
  const drawn = Array.from(
    { length: RESAMPLES },
    () => pooled(redrawn(some), share) / pooled(redrawn(others), share),
  ).sort((a, b) => a - b);
  const seen = pooled(some, share) / pooled(others, share);
  return `${figure(seen)} [${figure(quantile(drawn, 0.05))}–${figure(quantile(drawn, 0.95))}]`;
}
