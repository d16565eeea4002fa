import { Refusal } from './refusal.ts';

type Running = { stop: AbortController; ended: Promise<void> };

/** Tasks of this process that take seconds: a few at once, and each can be ended. */
export class LongTasks {
  private readonly running = new Map<string, Running>();

  constructor(private readonly most: number) {}

  /** @param replaced the task whose place the next one takes, if any */
  requireRoom(replaced?: string): void {
    const others = [...this.running.keys()].filter((id) => id !== replaced);
    if (others.length >= this.most) throw new Refusal('loop.busy');
  }

  /** @param work never fails: whatever goes wrong is noted in there */
  start(id: string, work: (stop: AbortController) => Promise<void>): void {
    const stop = new AbortController();
    const ended = work(stop).finally(() => this.running.delete(id));
    this.running.set(id, { stop, ended });
  }

  /** Ends a task if it is one of this process. */
  cancel(id: string): void {
    this.running.get(id)?.stop.abort();
  }

  async endAll(): Promise<void> {
    const all = [...this.running.values()];
    for (const { stop } of all) stop.abort();
    await Promise.all(all.map(({ ended }) => ended));
  }
}
