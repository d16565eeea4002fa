import { createApp, readConfig } from '@loopwright/api';
import { AssemblyWorker } from '@loopwright/assembly';
import type { AddressInfo } from 'node:net';
import { loopInstance } from './instances.ts';

/** What the bench says to the server, and what the server answers each time: `done`. */
export type Order = 'solve' | 'stop';

const SOLVE_SECONDS = 10;
const QUESTIONS = 10_000;

/** The product, with a solver of the kind that it has, which solves whenever the bench says so. */
const app = await createApp(readConfig());
await app.listen(0, '127.0.0.1');
const worker = new AssemblyWorker();
const problems = Array.from({ length: 5 }, (_, i) => loopInstance(QUESTIONS, i + 1));
let solving: { halt: AbortController; ended: Promise<void> } | undefined;

/** One loop after another, so that the worker is busy until it is told to stop; each call sends its problem afresh. */
async function solveUntil(stop: AbortSignal): Promise<void> {
  for (let turn = 0; !stop.aborted; turn += 1)
    await worker.assemble(problems[turn % problems.length]!, { reduce: false, timeLimit: SOLVE_SECONDS, stop });
}

async function obey(order: Order): Promise<void> {
  if (order === 'solve') {
    const halt = new AbortController();
    solving = { halt, ended: solveUntil(halt.signal) };
  } else {
    solving?.halt.abort();
    await solving?.ended;
  }
}

process.on('message', (order: Order) => void obey(order).then(() => process.send!('done')));
// Whoever measures is gone.
process.once('disconnect', () => process.exit());
process.send!({ port: (app.getHttpServer().address() as AddressInfo).port });
