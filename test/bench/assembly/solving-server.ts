import { createApp, readConfig } from '@loopwright/api';
import { slateInThread } from '@loopwright/assembly';
import type { AddressInfo } from 'node:net';
import { packLoop } from '../pack-loop.ts';

/** What the bench says to the server, and what the server answers each time: `done`. */
export type Order = 'solve' | 'stop';

/** The shipped template that takes longest, for so many candidates that it outlasts any piece of the bench. */
const problem = await packLoop('ml-engineer-senior');
const candidates = Array.from({ length: 100 }, (_, i) => ({ id: `candidate ${i + 1}` }));

/** The product, and the longest solve that it knows, in a thread of its process whenever the bench says so. */
const app = await createApp(readConfig());
await app.listen(0, '127.0.0.1');
let solving: { halt: AbortController; ended: Promise<string> } | undefined;

async function obey(order: Order): Promise<void> {
  if (order === 'solve') {
    const halt = new AbortController();
    const ended = slateInThread({ problem, candidates }, { signal: halt.signal }).then(
      () => 'solved',
      (error: Error) => error.message,
    );
    solving = { halt, ended };
  } else if (solving) {
    solving.halt.abort();
    const end = await solving.ended;
    if (end !== 'the slate was cancelled') throw new Error(`The solve ended while it was measured: ${end}.`);
  }
}

process.on('message', (order: Order) => void obey(order).then(() => process.send!('done')));
// Whoever measures is gone.
process.once('disconnect', () => process.exit());
process.send!({ port: (app.getHttpServer().address() as AddressInfo).port });
