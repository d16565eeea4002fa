/** Entry of the thread that assigns one panel, told what to do by `workerData`. */
import { parentPort, workerData } from 'node:worker_threads';
import { failureOf } from '../messages.ts';
import type { ThreadReply } from '../own-thread.ts';
import type { PanelRequest } from './panel-in-thread.ts';
import { assignPanel, type Panel } from './panel.ts';

const port = parentPort;
if (!port) throw new Error('thread.ts runs as a worker thread only');
const say = (reply: ThreadReply<Panel>) => port.postMessage(reply);
const { panel, options } = workerData as PanelRequest;
assignPanel(panel, options).then(
  (answer) => say({ answer }),
  (error: unknown) => say({ failure: failureOf(error) }),
);
