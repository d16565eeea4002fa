import { describe, expect, it } from '@jest/globals';
import { LongTasks } from './long-tasks.ts';

/** Works until it is told to stop. */
const untilStopped = ({ signal }: AbortController): Promise<void> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve()));

describe('tasks that take seconds', () => {
  it('are a few at once; one that replaces another needs no room of its own', async () => {
    const tasks = new LongTasks(1);
    tasks.start('first', untilStopped);
    expect(() => tasks.requireRoom()).toThrow();
    expect(() => tasks.requireRoom('first')).not.toThrow();
    tasks.cancel('first');
    await tasks.endAll();
    expect(() => tasks.requireRoom()).not.toThrow();
  });

  it('end when the process does', async () => {
    const tasks = new LongTasks(2);
    const ended: string[] = [];
    for (const id of ['one', 'two']) tasks.start(id, (stop) => untilStopped(stop).then(() => void ended.push(id)));
    await tasks.endAll();
    expect(ended).toEqual(['one', 'two']);
  });
});
