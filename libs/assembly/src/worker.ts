/** Entry of the worker thread: one request at a time, one reply each. */
import { parentPort } from 'node:worker_threads';
import { assemble } from './assemble.ts';
import { failureOf, type AssemblyReply, type AssemblyRequest } from './messages.ts';
import type { Progress, Step } from './progress.ts';
import { warmUp } from './solve.ts';

const port = parentPort;
if (!port) throw new Error('worker.ts runs as a worker thread only');
const say = (reply: AssemblyReply) => port.postMessage(reply);
port.on('message', async ({ problem, options, watched, stop }: AssemblyRequest) => {
  const flag = new Int32Array(stop);
  const told = { progress: (progress: Progress) => say({ progress }), entered: (step: Step) => say({ step }) };
  const hooks = { ...(watched && told), stopped: () => Atomics.load(flag, 0) === 1 };
  const reply: AssemblyReply = await assemble(problem, options, hooks).then(
    (assembly) => ({ assembly }),
    (error: unknown) => ({ failure: failureOf(error) }),
  );
  say(reply);
});
// Compiles the solver before the first request comes; a failure shows again, and is reported, with that request.
warmUp().catch(() => undefined);
