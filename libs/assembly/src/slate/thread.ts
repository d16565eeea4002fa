/** Entry of the thread that assembles one slate, told what to do by `workerData`. */
import { parentPort, workerData } from 'node:worker_threads';
import { giveWay } from '../give-way.ts';
import type { SlateReply, SlateRequest } from './slate-in-thread.ts';

const port = parentPort;
if (!port) throw new Error('thread.ts runs as a worker thread only');
// Before the rest is loaded, which takes others' time as well.
giveWay();
const [{ failureOf }, { assembleSlate }] = await Promise.all([import('../messages.ts'), import('./slate.ts')]);

const say = (reply: SlateReply) => port.postMessage(reply);
const { slate, options } = workerData as SlateRequest;
assembleSlate(slate, options, (done, of) => say({ done, of })).then(
  (answer) => say({ answer }),
  (error: unknown) => say({ failure: failureOf(error) }),
);
