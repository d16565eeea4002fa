import { createApp, readConfig, Solver } from '@loopwright/api';
import type { AddressInfo } from 'node:net';
import { Worker } from 'node:worker_threads';
import { packLoop } from '../pack-loop.ts';

/** What the bench says to the server, and what the server answers each time: `done`. */
export type Order = 'solve' | 'count' | 'stop';

/** The shipped template that takes longest, for so many candidates that it outlasts any piece of the bench. */
const problem = await packLoop('ml-engineer-senior');
const candidates = Array.from({ length: 100 }, (_, i) => ({ id: `candidate ${i + 1}` }));

/** The product, which solves, or a thread beside it that counts. */
const app = await createApp(readConfig());
await app.listen(0, '127.0.0.1');
let stop = async (): Promise<void> => undefined;

/** The longest solve that the product knows. */
function solve(): typeof stop {
  const halt = new AbortController();
  const ended = app
    .get(Solver, { strict: false })
    .slate({ problem, candidates }, { signal: halt.signal })
    .then(
      () => 'solved',
      (error: Error) => error.message,
    );
  return async () => {
    halt.abort();
    const end = await ended;
    if (end !== 'the slate was cancelled') throw new Error(`The solve ended while it was measured: ${end}.`);
  };
}

/** The least that a thread can do which never rests: what the machine itself takes for it. */
function count(): typeof stop {
  const counting = new Worker(new URL('./counting-thread.js', import.meta.url));
  return async () => void (await counting.terminate());
}

async function obey(order: Order): Promise<void> {
  if (order === 'stop') await stop();
  else stop = order === 'solve' ? solve() : count();
}

process.on('message', (order: Order) => void obey(order).then(() => process.send!('done')));
// Whoever measures is gone.
process.once('disconnect', () => process.exit());
process.send!({ port: (app.getHttpServer().address() as AddressInfo).port });
