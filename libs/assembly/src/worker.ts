/** Entry of the worker thread: one request at a time, one reply each. */
import { parentPort } from 'node:worker_threads';
import { assemble } from './assemble.ts';
import { failureOf, type AssemblyReply, type AssemblyRequest } from './messages.ts';
import { warmUp } from './solve.ts';

const port = parentPort;
if (!port) throw new Error('worker.ts runs as a worker thread only');

port.on('message', async ({ problem, options }: AssemblyRequest) => {
  const reply: AssemblyReply = await assemble(problem, options).then(
    (assembly) => ({ assembly }),
    (error: unknown) => ({ failure: failureOf(error) }),
  );
  port.postMessage(reply);
});
// Compiles the solver before the first request comes; a failure shows again, and is reported, with that request.
warmUp().catch(() => undefined);
