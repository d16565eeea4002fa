import type { Assembly } from '../answer.ts';
import { AssemblyError } from '../errors.ts';
import { errorOf, noPlainData } from '../messages.ts';
import { compiledEntry } from '../own-thread.ts';
import type { PanelThreadOptions } from '../panel/panel-in-thread.ts';
import type { Panel } from '../panel/panel.ts';
import type { WorkerCallOptions } from '../pool.ts';
import type { SlateThreadOptions } from '../slate/slate-in-thread.ts';
import type { SlateAnswer } from '../slate/slate.ts';
import type { Pausable } from './courtesy.ts';
import { launch, type Launched } from './launch.ts';
import type { FromSolver, Said, Task, ToSolver } from './process-messages.ts';

interface Call {
  kind: Task['kind'];
  hear: (said: Said) => void;
  settle: (outcome: { answer: unknown } | { error: Error }) => void;
}
interface Ends {
  signal?: AbortSignal | undefined;
  stop?: AbortSignal | undefined;
}

/**
 * Loops, slates and panels, solved in a process of their own: what they take of the machine can be taken back at any
 * moment, and nothing that a solver does to its memory reaches the caller.
 *
 * The process starts with the first call, keeps the caller alive only while it works, and is replaced when it ends.
 */
export class SolverProcess implements Pausable {
  readonly #entry: URL;
  readonly #calls = new Map<number, Call>();
  #launched: Launched | undefined;
  #last = 0;
  #paused = false;
  #closed = false;

  /** @param entry the compiled entry of the process; the library's own unless told */
  constructor(entry = compiledEntry('process', import.meta.url, 'main')) {
    this.#entry = entry;
  }

  /** Loops that wait or are assembled. */
  get pendingLoops(): number {
    return [...this.#calls.values()].filter(({ kind }) => kind === 'loop').length;
  }

  /**
   * Assembles as `assemble` does; one loop at a time, the others queue.
   *
   * @throws ProblemError when the problem is malformed
   * @throws AssemblyError `time-limit`, `cancelled`, `closed`, `crashed` or `solver-failed`
   */
  assemble(problem: unknown, { signal, stop, onProgress, onStep, ...options }: WorkerCallOptions = {}) {
    const task: Task = { kind: 'loop', subject: problem, options, watched: (onProgress ?? onStep) !== undefined };
    return this.#call<Assembly>(task, { signal, stop }, (said) => {
      if ('progress' in said) onProgress?.(said.progress);
      else if ('step' in said) onStep?.(said.step);
    });
  }

  /** Assembles a slate as `slateInThread` does, with its errors and `closed`. */
  slate(slate: unknown, { signal, onProgress, ...options }: SlateThreadOptions = {}) {
    return this.#call<SlateAnswer>({ kind: 'slate', subject: slate, options }, { signal }, (said) => {
      if ('done' in said) onProgress?.(said.done, said.of);
    });
  }

  /** Assigns a panel as `panelInThread` does, with its errors and `closed`. */
  panel(panel: unknown, { signal, ...options }: PanelThreadOptions = {}) {
    return this.#call<Panel>({ kind: 'panel', subject: panel, options }, { signal }, () => undefined);
  }

  pause(): boolean {
    if (this.#calls.size === 0 || this.#paused || !this.#launched?.pausable) return false;
    return (this.#paused = this.#launched.child.kill('SIGSTOP'));
  }

  resume(): void {
    if (this.#paused) this.#launched?.child.kill('SIGCONT');
    this.#paused = false;
  }

  /** Ends the process; what runs or waits fails with `closed`. */
  async close(): Promise<void> {
    this.#closed = true;
    const child = this.#launched?.child;
    this.#failAll(new AssemblyError('closed', 'the solver was closed'));
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }

  #call<Answer>(task: Task, { signal, stop }: Ends, hear: Call['hear']): Promise<Answer> {
    if (this.#closed) return Promise.reject(new AssemblyError('closed', 'the solver is closed'));
    const cancelled = () => new AssemblyError('cancelled', `the ${task.kind} was cancelled`);
    if (signal?.aborted) return Promise.reject(cancelled());
    const id = (this.#last += 1);
    return new Promise((resolve, reject) => {
      const halt = () => this.#say({ id, end: 'stop' });
      const cancel = () => {
        this.#say({ id, end: 'cancel' });
        this.#settle(id, { error: cancelled() });
      };
      const settle: Call['settle'] = (outcome) => {
        signal?.removeEventListener('abort', cancel);
        stop?.removeEventListener('abort', halt);
        if ('error' in outcome) reject(outcome.error);
        else resolve(outcome.answer as Answer);
      };
      this.#calls.set(id, { kind: task.kind, hear, settle });
      signal?.addEventListener('abort', cancel);
      stop?.addEventListener('abort', halt);
      this.#begin(id, task);
      if (stop?.aborted) halt();
    });
  }

  #begin(id: number, task: Task): void {
    const { child } = (this.#launched ??= this.#start());
    child.ref();
    child.channel?.ref();
    try {
      this.#say({ id, task });
    } catch {
      this.#settle(id, { error: noPlainData() });
    }
  }

  #say(message: ToSolver): void {
    const child = this.#launched?.child;
    // One that has ended says so itself.
    if (child?.connected) child.send(message, () => undefined);
  }

  #start(): Launched {
    const launched = launch(this.#entry);
    const { child } = launched;
    const ended = (how: string) => {
      if (this.#launched !== launched) return;
      this.#launched = undefined;
      this.#paused = false;
      this.#failAll(new AssemblyError('crashed', `the solver's process ${how}`));
    };
    child.on('message', (message) => this.#hear(message as FromSolver));
    child.on('error', (error) => ended(`did not start: ${error.message}`));
    child.on('exit', (code, signal) => ended(`ended with ${signal ?? `code ${code}`}`));
    return launched;
  }

  #hear(message: FromSolver): void {
    if ('said' in message) this.#calls.get(message.id)?.hear(message.said);
    else if ('failure' in message) this.#settle(message.id, { error: errorOf(message.failure) });
    else this.#settle(message.id, message);
  }

  #settle(id: number, outcome: Parameters<Call['settle']>[0]): void {
    const call = this.#calls.get(id);
    this.#calls.delete(id);
    if (this.#calls.size === 0) this.#idle();
    call?.settle(outcome);
  }

  /** Nothing is left to do: the process waits for the next call and keeps nobody alive. */
  #idle(): void {
    this.resume();
    this.#launched?.child.unref();
    this.#launched?.child.channel?.unref();
  }

  #failAll(error: AssemblyError): void {
    for (const id of [...this.#calls.keys()]) this.#settle(id, { error });
  }
}
