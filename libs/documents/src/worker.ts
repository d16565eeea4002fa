/** Entry of the worker thread: reads one document and says what it found. */
import { parentPort, workerData } from 'node:worker_threads';
import { DocumentFault } from './fault.ts';
import { type DocumentInput, readDocument } from './read.ts';

const input = workerData as DocumentInput;
readDocument(input).then(
  (document) => parentPort?.postMessage({ document }),
  (error: unknown) => {
    // Anything but a fault of the document is a fault of ours, and ends the thread with its own message.
    if (!(error instanceof DocumentFault)) throw error;
    parentPort?.postMessage({ fault: { code: error.code, message: error.message } });
  },
);
