import { Worker } from 'node:worker_threads';
import type { Assembly } from './answer.ts';
import type { AssembleOptions } from './assemble.ts';
import { AssemblyError } from './errors.ts';
import { errorOf, noPlainData, type AssemblyReply, type AssemblyRequest } from './messages.ts';
import type { Progress, Step } from './progress.ts';

export interface WorkerOptions {
  /** The worker's compiled entry; the library's own unless told. */
  entry?: URL;
}

export interface WorkerCallOptions extends AssembleOptions {
  /** Wall seconds after which the thread is replaced and the call fails; counted from its start, not in the queue. */
  limitSeconds?: number;
  /** Aborting takes the call out of the queue, or replaces the thread that runs it. */
  signal?: AbortSignal;
  /** Aborting ends the search with the best loop so far: `time-limit` with its gap, or `no-loop-in-time` without one. */
  stop?: AbortSignal;
  /** Told of each better loop while the search goes on. */
  onProgress?: (progress: Progress) => void;
  /** Told of each step as it begins; of none while the call waits. */
  onStep?: (step: Step) => void;
}

interface Job {
  request: AssemblyRequest;
  limitSeconds: number;
  onProgress: ((progress: Progress) => void) | undefined;
  onStep: ((step: Step) => void) | undefined;
  settle: (outcome: { assembly: Assembly } | { error: Error }) => void;
}

/** Node cannot run a worker from TypeScript: from source the compiled entry beside it is used. */
const ownEntry = new URL(import.meta.url.endsWith('.ts') ? '../dist/worker.js' : './worker.js', import.meta.url);

/** Time that the solver may overrun its own limit, and that the thread may take to start. */
const graceSeconds = 10;
/** A timer of more than this goes off at once. */
const mostMilliseconds = 2 ** 31 - 1;

/**
 * Assembles loops in a thread of its own: one warm solver, one call at a time, the others queue.
 *
 * The thread keeps the process alive only while it works.
 */
export class AssemblyWorker {
  readonly #entry: URL;
  readonly #queue: Job[] = [];
  #running: Job | undefined;
  #timer: NodeJS.Timeout | undefined;
  #worker: Worker | undefined;
  #closed = false;

  constructor({ entry = ownEntry }: WorkerOptions = {}) {
    this.#entry = entry;
    this.#spawn();
  }

  /** Calls that wait or run. */
  get pending(): number {
    return this.#queue.length + (this.#running ? 1 : 0);
  }

  /**
   * Assembles as `assemble` does, without blocking the caller's thread.
   *
   * @throws ProblemError when the problem is malformed
   * @throws AssemblyError `time-limit`, `cancelled`, `closed`, `crashed` or `solver-failed`
   */
  assemble(problem: unknown, options: WorkerCallOptions = {}): Promise<Assembly> {
    const { limitSeconds, signal, stop, onProgress, onStep, ...assembleOptions } = options;
    if (this.#closed) return Promise.reject(new AssemblyError('closed', 'the assembly worker is closed'));
    if (signal?.aborted) return Promise.reject(cancelled());
    return new Promise((resolve, reject) => {
      const cancel = () => this.#cancel(job);
      const flag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
      const halt = () => void Atomics.store(new Int32Array(flag), 0, 1);
      if (stop?.aborted) halt();
      const job: Job = {
        request: { problem, options: assembleOptions, watched: (onProgress ?? onStep) !== undefined, stop: flag },
        onProgress,
        onStep,
        // Twice: once for the search, once for what follows it.
        limitSeconds: limitSeconds ?? 2 * (assembleOptions.timeLimit ?? 20) + graceSeconds,
        settle: (outcome) => {
          signal?.removeEventListener('abort', cancel);
          stop?.removeEventListener('abort', halt);
          if ('error' in outcome) reject(outcome.error);
          else resolve(outcome.assembly);
        },
      };
      signal?.addEventListener('abort', cancel);
      stop?.addEventListener('abort', halt);
      this.#queue.push(job);
      this.#next();
    });
  }

  /** Ends the thread; running and waiting calls fail with `closed`. */
  async close(): Promise<void> {
    this.#closed = true;
    const error = new AssemblyError('closed', 'the assembly worker was closed');
    for (const job of this.#queue.splice(0)) job.settle({ error });
    this.#finish({ error });
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #next(): void {
    if (this.#running || this.#closed) return;
    const job = this.#queue.shift();
    if (!job) return;
    const worker = this.#worker ?? this.#spawn();
    this.#running = job;
    this.#timer = setTimeout(() => this.#overrun(job), Math.min(job.limitSeconds * 1000, mostMilliseconds));
    worker.ref();
    try {
      worker.postMessage(job.request);
    } catch {
      this.#finish({ error: noPlainData() });
    }
  }

  /** Settles the running call and starts the next one. */
  #finish(outcome: Parameters<Job['settle']>[0]): void {
    clearTimeout(this.#timer);
    const job = this.#running;
    this.#running = undefined;
    this.#worker?.unref();
    job?.settle(outcome);
    this.#next();
  }

  #overrun(job: Job): void {
    this.#replace(new AssemblyError('time-limit', `no answer within ${job.limitSeconds} s`));
  }

  #cancel(job: Job): void {
    if (job === this.#running) return this.#replace(cancelled());
    this.#queue.splice(this.#queue.indexOf(job), 1);
    job.settle({ error: cancelled() });
  }

  /** The solver cannot be interrupted: its thread is ended and a fresh one warms up. */
  #replace(error: AssemblyError): void {
    void this.#worker?.terminate();
    this.#spawn();
    this.#finish({ error });
  }

  #spawn(): Worker {
    const worker = new Worker(this.#entry);
    this.#worker = worker;
    const current = () => worker === this.#worker;
    const crash = (message: string) => {
      if (!current()) return;
      // The next call spawns afresh; an entry that never starts fails every call instead of spinning.
      this.#worker = undefined;
      this.#finish({ error: new AssemblyError('crashed', message) });
    };
    worker.on('message', (reply: AssemblyReply) => {
      if (!current()) return;
      if ('progress' in reply) this.#running?.onProgress?.(reply.progress);
      else if ('step' in reply) this.#running?.onStep?.(reply.step);
      else this.#finish('assembly' in reply ? reply : { error: errorOf(reply.failure) });
    });
    worker.on('error', (error) => crash(error instanceof Error ? error.message : String(error)));
    worker.on('exit', (code) => crash(`the assembly thread ended with code ${code}`));
    worker.unref();
    return worker;
  }
}

const cancelled = () => new AssemblyError('cancelled', 'the assembly was cancelled');
