import { Worker } from 'node:worker_threads';
import { AssemblyError } from '../errors.ts';
import { errorOf, type Failure } from '../messages.ts';
import type { SlateAnswer, SlateOptions, SlateProgress } from './slate.ts';

export interface SlateRequest {
  slate: unknown;
  options: SlateOptions;
}
export type SlateReply = { done: number; of: number } | { answer: SlateAnswer } | { failure: Failure };

export interface SlateThreadOptions extends SlateOptions {
  /** Aborting ends the thread at once. */
  signal?: AbortSignal;
  /** Wall seconds after which the thread is ended. */
  limitSeconds?: number;
  onProgress?: SlateProgress;
  /** The thread's compiled entry; the library's own unless told. */
  entry?: URL;
}

/** Node cannot run a thread from TypeScript: from source the compiled entry is used. */
const ownEntry = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/slate/thread.js' : './thread.js',
  import.meta.url,
);

/**
 * Assembles a slate as `assembleSlate` does, in a thread that lives as long as the slate takes: it can be ended at any
 * moment, and its solver stands in nobody's way.
 *
 * @throws ProblemError when the slate is malformed
 * @throws AssemblyError `cancelled`, `time-limit`, `crashed` or `solver-failed`
 */
export function slateInThread(slate: unknown, options: SlateThreadOptions = {}): Promise<SlateAnswer> {
  const { signal, limitSeconds = 120, onProgress, entry = ownEntry, ...limits } = options;
  if (signal?.aborted) return Promise.reject(cancelled());
  return new Promise((resolve, reject) => {
    const worker = new Worker(entry, { workerData: { slate, options: limits } satisfies SlateRequest });
    const end = (settle: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      void worker.terminate();
      settle();
    };
    const fail = (error: Error) => end(() => reject(error));
    const cancel = () => fail(cancelled());
    const timer = setTimeout(
      () => fail(new AssemblyError('time-limit', `no slate within ${limitSeconds} s`)),
      limitSeconds * 1000,
    );
    signal?.addEventListener('abort', cancel);
    worker.on('message', (reply: SlateReply) => {
      if ('answer' in reply) end(() => resolve(reply.answer));
      else if ('failure' in reply) fail(errorOf(reply.failure));
      else onProgress?.(reply.done, reply.of);
    });
    worker.on('error', (error) =>
      fail(new AssemblyError('crashed', error instanceof Error ? error.message : String(error))),
    );
    worker.on('exit', (code) => fail(new AssemblyError('crashed', `the slate's thread ended with code ${code}`)));
  });
}

const cancelled = () => new AssemblyError('cancelled', 'the slate was cancelled');
