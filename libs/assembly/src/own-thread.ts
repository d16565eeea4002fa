import { Worker } from 'node:worker_threads';
import { AssemblyError } from './errors.ts';
import { errorOf, type Failure } from './messages.ts';

export interface OwnThreadOptions {
  /** Aborting ends the thread at once. */
  signal?: AbortSignal | undefined;
  /** Wall seconds after which the thread is ended. */
  limitSeconds: number;
}
export type ThreadReply<Answer> = { answer: Answer } | { failure: Failure };

/**
 * Runs one task in a thread that lives as long as the task takes: it can be ended at any moment, and its solver stands
 * in nobody's way.
 *
 * @param what the task's name in errors
 * @param onOther takes what the thread says beside its answer
 * @throws ProblemError when the task is malformed
 * @throws AssemblyError `cancelled`, `time-limit`, `crashed` or `solver-failed`
 */
export function inOwnThread<Answer, Other = never>(
  what: string,
  entry: URL,
  task: unknown,
  { signal, limitSeconds }: OwnThreadOptions,
  onOther?: (other: Other) => void,
): Promise<Answer> {
  const cancelled = () => new AssemblyError('cancelled', `the ${what} was cancelled`);
  if (signal?.aborted) return Promise.reject(cancelled());
  return new Promise((resolve, reject) => {
    const worker = new Worker(entry, { workerData: task });
    const end = (settle: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      void worker.terminate();
      settle();
    };
    const fail = (error: Error) => end(() => reject(error));
    const cancel = () => fail(cancelled());
    const timer = setTimeout(
      () => fail(new AssemblyError('time-limit', `no ${what} within ${limitSeconds} s`)),
      limitSeconds * 1000,
    );
    signal?.addEventListener('abort', cancel);
    worker.on('message', (said: { answer?: Answer; failure?: Failure }) => {
      if ('answer' in said) end(() => resolve(said.answer as Answer));
      else if (said.failure) fail(errorOf(said.failure));
      else onOther?.(said as Other);
    });
    worker.on('error', (error) =>
      fail(new AssemblyError('crashed', error instanceof Error ? error.message : String(error))),
    );
    worker.on('exit', (code) => fail(new AssemblyError('crashed', `the ${what}'s thread ended with code ${code}`)));
  });
}

/** Node cannot run a thread or a process from TypeScript: from source the compiled entry is used. */
export const compiledEntry = (folder: string, importMetaUrl: string, name = 'thread'): URL =>
  new URL(importMetaUrl.endsWith('.ts') ? `../../dist/${folder}/${name}.js` : `./${name}.js`, importMetaUrl);
