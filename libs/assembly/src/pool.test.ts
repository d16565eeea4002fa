import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { compileWorker } from '../test-support/compiled-worker.ts';
import { referenceInstance } from '../test-support/reference.ts';
import { smallProblem } from '../test-support/small-loop.ts';
import { assemble } from './assemble.ts';
import type { Progress } from './progress.ts';
import { choicesOfLoop } from './choices.ts';
import { AssemblyWorker } from './pool.ts';
import { verify } from './verify.ts';

let compiled: ReturnType<typeof compileWorker>;
const opened: AssemblyWorker[] = [];
const open = (entry = compiled.entry) => {
  const worker = new AssemblyWorker({ entry });
  opened.push(worker);
  return worker;
};
beforeAll(() => {
  compiled = compileWorker();
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((worker) => worker.close()));
});
afterAll(() => compiled.remove());

const slow = () => referenceInstance('loop-2000-feasible').problem;
const without = <T extends object>(assembly: T) => ({ ...assembly, seconds: 0 });

describe('the assembly worker', () => {
  it('gives the same loop as the calling thread would', async () => {
    const { problem } = referenceInstance('loop-400-feasible');
    const patient = { timeLimit: 1e9 };
    expect(without(await open().assemble(problem, patient))).toEqual(without(await assemble(problem)));
  });

  it('answers queued calls in their order and leaves the calling thread free', async () => {
    const worker = open();
    const order: string[] = [];
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 10);
    const calls = ['first', 'second', 'third'].map((name, i) =>
      worker
        .assemble(i === 0 ? referenceInstance('loop-400-feasible').problem : smallProblem())
        .then(() => order.push(name)),
    );
    expect(worker.pending).toBe(3);
    await Promise.all(calls);
    clearInterval(ticking);
    expect(order).toEqual(['first', 'second', 'third']);
    expect(worker.pending).toBe(0);
    expect(ticks).toBeGreaterThan(3);
  });

  it('reports a malformed problem with its path and rule, and goes on working', async () => {
    const worker = open();
    await expect(worker.assemble({ ...smallProblem(), level: 'director' })).rejects.toMatchObject({
      name: 'ProblemError',
      issues: [{ at: 'level', rule: 'known-level' }],
    });
    await expect(worker.assemble({ ...smallProblem(), note: () => 'no data' })).rejects.toMatchObject({
      name: 'ProblemError',
      issues: [{ at: '', rule: 'plain-data' }],
    });
    expect(await worker.assemble(smallProblem())).toMatchObject({ status: 'optimal' });
  });

  it('replaces a thread that overruns its limit, and answers the next call', async () => {
    const worker = open();
    const overrun = worker.assemble(slow(), { limitSeconds: 0.5 });
    const next = worker.assemble(smallProblem());
    await expect(overrun).rejects.toMatchObject({ name: 'AssemblyError', code: 'time-limit' });
    expect(await next).toMatchObject({ status: 'optimal' });
  });

  it('cancels a running call and a waiting one, and leaves the others alone', async () => {
    const worker = open();
    const running = new AbortController();
    const waiting = new AbortController();
    const calls = [
      worker.assemble(slow(), { signal: running.signal }),
      worker.assemble(smallProblem(), { signal: waiting.signal }),
      worker.assemble(smallProblem()),
    ];
    const outcomes = Promise.allSettled(calls);
    waiting.abort();
    expect(worker.pending).toBe(2);
    setTimeout(() => running.abort(), 200);
    const [first, second, third] = await outcomes;
    expect(first).toMatchObject({ status: 'rejected', reason: { code: 'cancelled' } });
    expect(second).toMatchObject({ status: 'rejected', reason: { code: 'cancelled' } });
    expect(third).toMatchObject({ status: 'fulfilled', value: { status: 'optimal' } });
    await expect(worker.assemble(smallProblem(), { signal: running.signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
  });

  it('reports better loops as it finds them, and keeps the best when it is stopped', async () => {
    const problem = slow();
    const stop = new AbortController();
    const found: Progress[] = [];
    const onProgress = (progress: Progress) => {
      found.push(progress);
      stop.abort();
    };
    const assembly = await open().assemble(problem, { timeLimit: 120, stop: stop.signal, onProgress });
    if (!('loop' in assembly)) throw new Error(assembly.status);
    expect(assembly.status).toBe('time-limit');
    expect(assembly.gap).toBeGreaterThan(0);
    expect(verify(problem, choicesOfLoop(assembly.loop))).toEqual([]);
    for (const { choices } of found) expect(verify(problem, choices)).toEqual([]);
    expect(assembly.objective).toBeGreaterThanOrEqual(found[0]!.objective);
    expect(assembly.bound!).toBeLessThanOrEqual(found[0]!.bound ?? Infinity);
  });

  it('answers at once, and says that it knows nothing, when it was stopped before it began', async () => {
    const answer = await open().assemble(slow(), { timeLimit: 120, stop: AbortSignal.abort() });
    expect(['no-loop-in-time', 'time-limit']).toContain(answer.status);
  });

  it('fails running, waiting and later calls once it is closed', async () => {
    const worker = open();
    const outcomes = Promise.allSettled([worker.assemble(slow()), worker.assemble(smallProblem())]);
    await worker.close();
    for (const outcome of await outcomes)
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'closed' } });
    await expect(worker.assemble(smallProblem())).rejects.toMatchObject({ code: 'closed' });
  });

  it('fails every call when its thread cannot start', async () => {
    const worker = open(new URL('nowhere.js', compiled.entry));
    const outcomes = await Promise.allSettled([worker.assemble(smallProblem()), worker.assemble(smallProblem())]);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'crashed' } });
  });
});
