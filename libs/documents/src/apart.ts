import { Worker } from 'node:worker_threads';
import type { QuestionDocument } from './document.ts';
import { DocumentFault, type DocumentFaultCode, kindOf } from './fault.ts';
import { defaultLimits } from './limits.ts';
import type { DocumentInput } from './read.ts';

type Reply = { document: QuestionDocument } | { fault: { code: DocumentFaultCode; message: string } };
export type ApartInput = Omit<DocumentInput, 'signal'> & {
  /** Megabytes of memory that the reading may take. */
  megabytes?: number;
  /** The thread's compiled entry; the library's own unless told. */
  entry?: URL;
};

/** Node cannot run a worker from TypeScript: from source the compiled entry beside it is used. */
const ownEntry = new URL(import.meta.url.endsWith('.ts') ? '../dist/worker.js' : './worker.js', import.meta.url);
/** Milliseconds that the thread may take beyond the limit of the reading itself, to start and to answer. */
const GRACE = 3000;

/**
 * Reads a document in a thread of its own: whatever it holds, the caller's thread stays free, and a reading that takes
 * too long or too much memory is ended.
 *
 * @throws {DocumentFault} when the document cannot be read within its limits
 */
export async function readApart({
  entry = ownEntry,
  megabytes = 512,
  ...input
}: ApartInput): Promise<QuestionDocument> {
  const worker = new Worker(entry, {
    workerData: input,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    stdout: true,
    stderr: true,
  });
  try {
    const reply = await replyOf(worker, (input.limits?.milliseconds ?? defaultLimits.milliseconds) + GRACE);
    if ('document' in reply) return reply.document;
    throw new DocumentFault(reply.fault.code, reply.fault.message);
  } finally {
    await worker.terminate();
  }
}

function replyOf(worker: Worker, milliseconds: number): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new DocumentFault('too-slow', `The document was not read within ${milliseconds} milliseconds.`)),
      milliseconds,
    );
    worker.once('message', resolve);
    worker.once('error', (error) => reject(isOutOfMemory(error) ? tooLarge() : error));
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new DocumentFault('broken', 'The document cannot be read: its reader ended without a word.'));
    });
  });
}

const isOutOfMemory = (error: unknown) => kindOf(error) === 'ERR_WORKER_OUT_OF_MEMORY';
const tooLarge = () => new DocumentFault('too-large', 'The document takes more memory to read than it may.');
