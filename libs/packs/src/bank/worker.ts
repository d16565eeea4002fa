/** Entry of the worker thread that reads one file, so that a big or hostile one holds up nobody else. */
import { parentPort, workerData } from 'node:worker_threads';
import { BankFileFault, MOST_TOLD } from './bank-fault.ts';
import { readBank } from './read.ts';
import type { ReadReply, ReadRequest } from './read-apart.ts';

const port = parentPort;
if (!port) throw new Error('worker.ts runs as a worker thread only');

const { format, text, mapping } = workerData as ReadRequest;
function reply(): ReadReply {
  try {
    return { bank: readBank(format, text, mapping) };
  } catch (error) {
    if (error instanceof BankFileFault) return { faults: error.faults.slice(0, MOST_TOLD), count: error.count };
    // The parser of a nested format calls itself for each level.
    if (error instanceof RangeError)
      return { faults: [{ row: null, line: 1, id: null, field: '', message: 'is nested too deeply' }], count: 1 };
    throw error;
  }
}
port.postMessage(reply());
