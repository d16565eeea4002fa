/** Entry of the thread that assembles one slate, told what to do by `workerData`. */
import { parentPort, workerData } from 'node:worker_threads';
import { failureOf } from '../messages.ts';
import type { SlateReply, SlateRequest } from './slate-in-thread.ts';
import { assembleSlate } from './slate.ts';

const port = parentPort;
if (!port) throw new Error('thread.ts runs as a worker thread only');
const say = (reply: SlateReply) => port.postMessage(reply);
const { slate, options } = workerData as SlateRequest;
assembleSlate(slate, options, (done, of) => say({ done, of })).then(
  (answer) => say({ answer }),
  (error: unknown) => say({ failure: failureOf(error) }),
);
