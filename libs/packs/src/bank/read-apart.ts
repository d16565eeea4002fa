import { Worker } from 'node:worker_threads';
import { type BankFault, BankFileFault, fileFault } from './bank-fault.ts';
import type { ColumnMapping } from './csv-read.ts';
import type { BankFormat } from './portable.ts';
import type { ReadBank } from './read.ts';

export type ReadRequest = { format: BankFormat; text: string; mapping?: ColumnMapping };
export type ReadReply = { bank: ReadBank } | { faults: BankFault[]; count: number };

// Node cannot start a worker from TypeScript: from the sources, the built one is taken.
const entry = new URL(import.meta.url.endsWith('.ts') ? '../../dist/bank/worker.js' : './worker.js', import.meta.url);
const MOST_SECONDS = 60;
const MOST_MEGABYTES = 1024;

/**
 * Reads a file in a thread of its own, which is ended when it takes too long or too much memory.
 *
 * @throws {BankFileFault}
 */
export async function readBankApart(request: ReadRequest): Promise<ReadBank> {
  const worker = new Worker(entry, { workerData: request, resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES } });
  const answer = await answerOf(worker).finally(() => worker.terminate());
  if ('faults' in answer) throw new BankFileFault(answer.faults, answer.count);
  return answer.bank;
}

function answerOf(worker: Worker): Promise<ReadReply> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(fileFault('takes too long to read; split it')), MOST_SECONDS * 1000);
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? fileFault('needs too much memory to read; split it') : error),
    );
    worker.once('exit', () => reject(fileFault('could not be read')));
    worker.once('exit', () => clearTimeout(timer));
  });
}
