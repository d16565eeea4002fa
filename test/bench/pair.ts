import type pg from 'pg';
import type { Bench, Section, Setting } from './bench.ts';
import { askOnce, drive, type User } from './client.ts';
import { type Server, startServer } from './server.ts';
import { figure, median, quantile, spread } from './statistics.ts';
import type { World } from './world.ts';

export type FloorRequest = { query: URLSearchParams; body: unknown };
/** What the product does for a request, and the least that would answer it from the same rows. */
export type Pair = {
  name: string;
  about: string;
  /** Answers over a pool and nothing else: no session, no roles, no checks. */
  floor(pool: pg.Pool): (asked: FloorRequest) => Promise<unknown>;
  product(world: World, user: number): User;
  /** `desk` 0, 1, …: which of the floors; what is written for one may not be written for another. */
  floorUser(world: World, user: number, desk: number): User;
  /** Whether both answers are from the same rows. */
  alike(product: unknown, floor: unknown): boolean;
};

type Round = { p50: number; p95: number; p99: number; rate: number; cpu: number };
type Contender = { title: string; server: Server; users: User[]; rounds: Round[] };
const WARM_UP_SECONDS = 1;

/** Measures the product against its floor, and the floor against a second one that does the same. */
export const pairBench = (pair: Pair): Bench => ({
  name: pair.name,
  run: async (setting) => {
    const contenders = await contendersOf(pair, await setting.world(), setting.users);
    try {
      await requireAlike(pair, contenders);
      for (const each of contenders) await drive(each.server.port, each.users, WARM_UP_SECONDS);
      for (let round = 0; round < setting.rounds; round += 1) await runRound(contenders, round, setting.seconds);
      return sectionOf(pair, setting, contenders);
    } finally {
      await Promise.all(contenders.map(({ server }) => server.stop()));
    }
  },
});

async function contendersOf(pair: Pair, world: World, count: number): Promise<Contender[]> {
  const users = (of: (user: number) => User): User[] => Array.from({ length: count }, (_, user) => of(user));
  const floor = (desk: number) => users((user) => pair.floorUser(world, user, desk));
  return [
    {
      title: 'product',
      server: await startServer('product-server', world.databaseUrl),
      users: users((user) => pair.product(world, user)),
      rounds: [],
    },
    { title: 'floor', server: await startServer('floor-server', world.databaseUrl), users: floor(0), rounds: [] },
    { title: 'floor again', server: await startServer('floor-server', world.databaseUrl), users: floor(1), rounds: [] },
  ];
}

async function requireAlike(pair: Pair, contenders: Contender[]): Promise<void> {
  const [product, floor] = await Promise.all(contenders.map(({ server, users: [first] }) => askAs(server, first!)));
  if (!pair.alike(product, floor)) throw new Error(`${pair.name}: the floor answers from other rows than the product.`);
}

async function askAs(server: Server, user: User): Promise<unknown> {
  const answer = await askOnce(server.port, user.ask());
  user.hear?.(answer);
  return answer;
}

/** Each round begins with another server, so that what drifts does not favour one. */
async function runRound(contenders: Contender[], round: number, seconds: number): Promise<void> {
  for (const [turn] of contenders.entries()) {
    const { server, users, rounds } = contenders[(turn + round) % contenders.length]!;
    const before = await server.used();
    const { latencies, seconds: took } = await drive(server.port, users, seconds);
    const cpu = (await server.used()) - before;
    rounds.push({
      p50: quantile(latencies, 0.5),
      p95: quantile(latencies, 0.95),
      p99: quantile(latencies, 0.99),
      rate: latencies.length / took,
      cpu: cpu / latencies.length,
    });
  }
}

function sectionOf(
  { name, about }: Pair,
  { rounds, seconds, users }: Setting,
  [product, floor, again]: Contender[],
): Section {
  const measured = [product!, floor!, again!].map(({ title, rounds: of }) => [
    title,
    ...figuresOf(of, (values) => figure(median(values))),
  ]);
  return {
    title: name,
    about: `${about} ${users} users, ${rounds} rounds of ${seconds} s; medians over rounds, ratios with [least–most].`,
    columns: ['', 'p50 ms', 'p95 ms', 'p99 ms', 'requests/s', 'CPU ms/request'],
    rows: [...measured, ['product ÷ floor', ...ratios(product!, floor!)], ['floor ÷ floor', ...ratios(again!, floor!)]],
  };
}

function figuresOf(rounds: readonly Round[], written: (values: number[]) => string): string[] {
  return (['p50', 'p95', 'p99', 'rate', 'cpu'] as const).map((figureName) =>
    written(rounds.map((round) => round[figureName])),
  );
}

/** Of the same round with the same round: neighbours disturb both alike. */
function ratios(one: Contender, other: Contender): string[] {
  const divided = one.rounds.map((round, index): Round => {
    const by = other.rounds[index]!;
    return {
      p50: round.p50 / by.p50,
      p95: round.p95 / by.p95,
      p99: round.p99 / by.p99,
      rate: round.rate / by.rate,
      cpu: round.cpu / by.cpu,
    };
  });
  return figuresOf(divided, spread);
}
