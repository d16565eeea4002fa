import { afterEach, describe, expect, it } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { referenceInstance } from '../../test-support/reference.ts';
import { smallProblem } from '../../test-support/small-loop.ts';
import { assemble } from '../assemble.ts';
import type { Progress } from '../progress.ts';
import { SolverProcess } from './solver-process.ts';

const opened: SolverProcess[] = [];
const open = (entry?: URL) => {
  const solver = new SolverProcess(entry);
  opened.push(solver);
  return solver;
};
afterEach(async () => {
  await Promise.all(opened.splice(0).map((solver) => solver.close()));
});
const slow = () => referenceInstance('loop-2000-feasible').problem;
const without = <T extends object>(assembly: T) => ({ ...assembly, seconds: 0 });
const slate = () => ({ problem: smallProblem(), candidates: [{ id: 'ada' }] });
/** Both are of util-linux. */
const hasTools = ['setpriv', 'chrt'].every((tool) => spawnSync(tool, ['--version']).status === 0);
const whereStopped = hasTools ? it : it.skip;

describe('the process that solves', () => {
  it('gives the same loop as the caller would find, and tells of better ones', async () => {
    const { problem } = referenceInstance('loop-400-feasible');
    const found: Progress[] = [];
    const steps: string[] = [];
    const watching = {
      onProgress: (better: Progress) => found.push(better),
      onStep: (step: string) => steps.push(step),
    };
    const assembly = await open().assemble(problem, watching);
    expect(without(assembly)).toEqual(without(await assemble(problem)));
    expect(found.length).toBeGreaterThan(0);
    expect(steps).toEqual(['search']);
  });

  it('makes a slate, and says how far it is', async () => {
    const heard: unknown[] = [];
    const { status } = await open().slate(slate(), { onProgress: (done, of) => heard.push([done, of]) });
    expect(status).toBe('assembled');
    expect(heard.at(-1)).toEqual([1, 1]);
  });

  it('names what is wrong with a problem, and goes on', async () => {
    const solver = open();
    for (const call of [solver.assemble({}), solver.slate({}), solver.panel({})])
      await expect(call).rejects.toMatchObject({ name: 'ProblemError' });
    await expect(solver.assemble({ ...smallProblem(), note: () => 'no data' })).rejects.toMatchObject({
      name: 'ProblemError',
      issues: [{ at: '', rule: 'plain-data' }],
    });
    expect(await solver.assemble(smallProblem())).toMatchObject({ status: 'optimal' });
  });

  it('ends a search with its best so far, or without an answer', async () => {
    const solver = open();
    const [stop, cancel] = [new AbortController(), new AbortController()];
    const stopped = solver.assemble(slow(), { timeLimit: 120, stop: stop.signal, onProgress: () => stop.abort() });
    const waiting = solver.assemble(slow(), { timeLimit: 120, signal: cancel.signal });
    expect(solver.pendingLoops).toBe(2);
    cancel.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
    expect((await stopped).status).toBe('time-limit');
    expect(solver.pendingLoops).toBe(0);
    await expect(solver.slate(slate(), { signal: cancel.signal })).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('fails what runs when it is closed, and what comes later', async () => {
    const solver = open();
    const running = solver.assemble(slow());
    await Promise.all([expect(running).rejects.toMatchObject({ code: 'closed' }), solver.close()]);
    await expect(solver.assemble(smallProblem())).rejects.toMatchObject({ code: 'closed' });
  });

  it('says so when it ends without an answer', async () => {
    const solver = open(new URL('../../dist/errors.js', import.meta.url));
    await expect(solver.assemble(smallProblem())).rejects.toMatchObject({ code: 'crashed' });
  });
});

/** How the kernel sees a process or thread: see proc_pid_stat(5). */
function kernelOf(path: string): { state: string; nice: number; onlyWhenIdle: boolean } {
  const stat = readFileSync(`${path}/stat`, 'utf8');
  const words = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { state: words[0]!, nice: Number(words[16]), onlyWhenIdle: words[38] === '5' };
}
const threadsOf = (pid: number) => readdirSync(`/proc/${pid}/task`).map((id) => kernelOf(`/proc/${pid}/task/${id}`));

/** A parent that has a long loop assembled, with its solver stopped; it says the solver's number. */
async function parentOfStopped(priority: 'idle' | 'low') {
  const code = `const { SolverProcess } = await import('${new URL('../../dist/process/solver-process.js', import.meta.url).href}');
    const { readdirSync, readFileSync } = await import('node:fs');
    const solver = new SolverProcess();
    solver.assemble(JSON.parse(readFileSync(0, 'utf8')), { timeLimit: 60, onStep: () => {
      solver.pause();
      console.log(readFileSync('/proc/self/task/' + process.pid + '/children', 'utf8').trim());
    } });`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', code], {
    env: { ...process.env, SOLVER_PRIORITY: priority },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  parent.stdin.end(JSON.stringify(slow()));
  const [said] = (await once(parent.stdout, 'data')) as [Buffer];
  return { parent, solver: Number(String(said).trim().split(' ').at(-1)) };
}

async function gone(pid: number): Promise<void> {
  while (existsSync(`/proc/${pid}`) && kernelOf(`/proc/${pid}`).state !== 'Z') await pause(20);
}

describe('a solver that is stopped for a moment', () => {
  whereStopped('runs only when nobody else wants to, and ends with a parent that is killed', async () => {
    const { parent, solver } = await parentOfStopped('idle');
    while (kernelOf(`/proc/${solver}`).state !== 'T') await pause(20);
    expect(threadsOf(solver).every(({ onlyWhenIdle }) => onlyWhenIdle)).toBe(true);
    parent.kill('SIGKILL');
    await gone(solver);
  });

  whereStopped('is of low rank only, and never stopped, where it is to keep a share', async () => {
    const { parent, solver } = await parentOfStopped('low');
    const threads = threadsOf(solver);
    expect(threads.some(({ onlyWhenIdle }) => onlyWhenIdle)).toBe(false);
    // Itself, the solver of loops and whatever solves beside it; the engine had begun its own before.
    expect(threads.filter(({ nice }) => nice === 10).length).toBeGreaterThanOrEqual(2);
    expect(kernelOf(`/proc/${solver}`).state).not.toBe('T');
    parent.kill('SIGKILL');
    await gone(solver);
  });

  it('has nothing to stop while nothing is asked', async () => {
    const solver = open();
    expect(solver.pause()).toBe(false);
    await solver.assemble(smallProblem());
    expect(solver.pause()).toBe(false);
  });
});
