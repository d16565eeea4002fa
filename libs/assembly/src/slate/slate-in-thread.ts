import { compiledEntry, inOwnThread, type ThreadReply } from '../own-thread.ts';
import type { SlateAnswer, SlateOptions, SlateProgress } from './slate.ts';

export interface SlateRequest {
  slate: unknown;
  options: SlateOptions;
}
export type SlateReply = { done: number; of: number } | ThreadReply<SlateAnswer>;

export interface SlateThreadOptions extends SlateOptions {
  /** Aborting ends the thread at once. */
  signal?: AbortSignal;
  /** Wall seconds after which the thread is ended. */
  limitSeconds?: number;
  onProgress?: SlateProgress;
}

/**
 * Assembles a slate as `assembleSlate` does, in a thread that lives as long as the slate takes: it can be ended at any
 * moment, and its solver stands in nobody's way.
 *
 * @throws ProblemError when the slate is malformed
 * @throws AssemblyError `cancelled`, `time-limit`, `crashed` or `solver-failed`
 */
export function slateInThread(slate: unknown, options: SlateThreadOptions = {}): Promise<SlateAnswer> {
  const { signal, limitSeconds = 120, onProgress, ...limits } = options;
  const task: SlateRequest = { slate, options: limits };
  return inOwnThread<SlateAnswer, { done: number; of: number }>(
    'slate',
    compiledEntry('slate', import.meta.url),
    task,
    { signal, limitSeconds },
    ({ done, of }) => onProgress?.(done, of),
  );
}
