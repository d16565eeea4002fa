import type { Answer, Scorecard } from '@loopwright/contracts';
import { Agent } from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { ask, type Asked } from '../client.ts';
import type { World } from '../world.ts';

/** What the bench tells this process first, and what it asks of it then: so many requests a second for so long. */
export type Setup = { port: number; world: World };
export type Piece = { rate: number; seconds: number };

/**
 * Entry of a process that asks at fixed times, whether or not the answers before have come: what a slow server makes
 * later requests wait counts, and the server's work does not slow the clock that measures it.
 */
let ready: { agent: Agent; port: number; turns: (() => Promise<Asked | Writing>)[] } | undefined;
type Writing = Asked & { hear(answer: string): void };

process.on(
  'message',
  (told: Setup | Piece) =>
    void (('world' in told ? setUp(told) : measure(told)) as Promise<unknown>).then((answer) =>
      process.send!(answer ?? 'ready'),
    ),
);
process.once('disconnect', () => process.exit());

async function setUp({ port, world }: Setup): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 32 });
  const writers = await Promise.all(world.drafts[0]!.map((draft) => writer(draft, port, agent)));
  const reads = readsOf(world).map((asked) => () => Promise.resolve(asked));
  // Two of three requests read, one writes: a save while somebody types, a page now and then.
  ready = {
    agent,
    port,
    turns: writers.flatMap((write, i) => [reads[i % reads.length]!, write, reads[(i + 1) % reads.length]!]),
  };
}

function readsOf({ kitOf, interviewers, admin, jobId, compared }: World): Asked[] {
  const get = (path: string, cookie: string): Asked => ({ method: 'GET', path, headers: { cookie } });
  return [
    get(`/api/interviews/${kitOf}/kit`, interviewers[0]!.cookie),
    get('/api/candidates', admin.cookie),
    get(`/api/applications/${compared[0]!}`, admin.cookie),
    get(`/api/jobs/${jobId}/loop`, admin.cookie),
  ];
}

/** Saves over the version before; a save waits for the one before it, as the product's own pages do. */
async function writer({ cardId, subject, cookie }: World['drafts'][number][number], port: number, agent: Agent) {
  const headers = { cookie };
  const card = JSON.parse(
    await ask(port, agent, { method: 'GET', path: `/api/scorecards/${cardId}`, headers }),
  ) as Scorecard;
  let version = card.answers.find((answer) => answer.subject === subject)!.version;
  let before: Promise<unknown> = Promise.resolve();
  return async (): Promise<Writing> => {
    const mine = before;
    let heard!: () => void;
    before = new Promise<void>((resolve) => (heard = resolve));
    await mine;
    const body = { rating: 1 + (version % 4), absence: null, note: 'Compared the two designs. '.repeat(24), version };
    return {
      method: 'PUT',
      path: `/api/scorecards/${cardId}/answers/${subject}`,
      headers,
      body,
      hear: (answer) => {
        version = (JSON.parse(answer) as Answer).version;
        heard();
      },
    };
  };
}

async function measure({ rate, seconds }: Piece): Promise<number[]> {
  const { turns, agent, port } = ready!;
  const latencies: number[] = [];
  const under: Promise<void>[] = [];
  const started = performance.now();
  for (let n = 0; n < rate * seconds; n += 1) {
    const due = started + (n * 1000) / rate;
    if (due > performance.now()) await pause(due - performance.now());
    under.push(once(turns[n % turns.length]!, due, port, agent, latencies));
  }
  await Promise.all(under);
  return latencies.sort((a, b) => a - b);
}

async function once(
  turn: () => Promise<Asked | Writing>,
  due: number,
  port: number,
  agent: Agent,
  latencies: number[],
) {
  const asked = await turn();
  const answer = await ask(port, agent, asked);
  latencies.push(performance.now() - due);
  if ('hear' in asked) asked.hear(answer);
}
