import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { referenceInstance } from '../test-support/reference.ts';
import { exhaust, tinyProblem } from '../test-support/tiny.ts';
import { aQuestion, smallProblem } from '../test-support/small-loop.ts';
import type { AssembledLoop, Assembly } from './answer.ts';
import { assemble } from './assemble.ts';
import { alternatives } from './alternatives.ts';
import { defaultCosts } from './explain.ts';
import { relax } from './relax.ts';
import { choicesOfLoop, objectiveOf } from './choices.ts';
import { parseProblem } from './problem.ts';
import { verify } from './verify.ts';

function loopOf(assembly: Assembly): AssembledLoop {
  if ('loop' in assembly) return assembly;
  throw new Error(`no loop: ${assembly.status}`);
}
const without = (assembly: Assembly) => ({ ...assembly, seconds: 0 });

describe('assembling the reference instances', () => {
  it('accepts the optimal loops that other solvers found, and counts the same objective', () => {
    for (const name of ['loop-400-feasible', 'loop-2000-feasible'] as const) {
      const { problem, loop, optimum } = referenceInstance(name);
      expect(verify(problem, loop)).toEqual([]);
      expect(objectiveOf(loop, parseProblem(problem))).toBeCloseTo(optimum!, 8);
    }
  });

  it('proves the optimum of a bank of 400 on which HiGHS, GLPK and CBC agree', async () => {
    const { problem, optimum } = referenceInstance('loop-400-feasible');
    const assembly = loopOf(await assemble(problem));
    expect(assembly).toMatchObject({ status: 'optimal', gap: 0 });
    expect(Math.abs(assembly.objective - optimum!)).toBeLessThan(1e-6);
    expect(verify(problem, choicesOfLoop(assembly.loop))).toEqual([]);
  });

  it('proves the optimum of a bank of 2,000', async () => {
    const { problem, optimum } = referenceInstance('loop-2000-feasible');
    const assembly = loopOf(await assemble(problem, { timeLimit: 300 }));
    expect(assembly.status).toBe('optimal');
    expect(Math.abs(assembly.objective - optimum!)).toBeLessThan(1e-6);
    expect(verify(problem, choicesOfLoop(assembly.loop))).toEqual([]);
  }, 300_000);

  it('names the rules to relax when no loop exists, and relaxing them gives one', async () => {
    const { problem } = referenceInstance('loop-400-infeasible');
    const assembly = await assemble(problem);
    if (assembly.status !== 'infeasible') throw new Error(assembly.status);
    const { relaxations, proven, cost, loop } = assembly.explanation;
    expect(proven).toBe(true);
    expect(cost).toBeGreaterThan(0);
    expect(relaxations.length).toBeGreaterThan(0);
    const relaxed = relax(problem, relaxations);
    expect(verify(relaxed, loop)).toEqual([]);
    expect((await assemble(relaxed)).status).toBe('optimal');
  });
});

describe('assembling', () => {
  it('finds the best of all loops, or the cheapest way out, on every tiny problem', async () => {
    const outcomes: Record<string, number> = {};
    await fc.assert(
      fc.asyncProperty(tinyProblem, async (problem) => {
        const { optimum, leastCost } = exhaust(problem, defaultCosts);
        const assembly = await assemble(problem);
        outcomes[assembly.status] = (outcomes[assembly.status] ?? 0) + 1;
        if (assembly.status === 'infeasible') {
          expect(optimum).toBeUndefined();
          expect(assembly.explanation.cost).toBeCloseTo(leastCost, 6);
          expect(verify(relax(problem, assembly.explanation.relaxations), assembly.explanation.loop)).toEqual([]);
        } else {
          const { objective, loop } = loopOf(assembly);
          expect(verify(problem, choicesOfLoop(loop))).toEqual([]);
          expect(objective).toBeCloseTo(optimum!, 6);
        }
      }),
      { numRuns: 100, seed: 7 },
    );
    expect(outcomes).toEqual({ optimal: expect.any(Number), infeasible: expect.any(Number) });
    // Otherwise one of the two is hardly tried.
    expect(Math.min(outcomes['optimal']!, outcomes['infeasible']!)).toBeGreaterThan(12);
  });

  it('gives the same loop ten times over, and whatever the order of the bank', async () => {
    const { problem } = referenceInstance('loop-400-feasible');
    const first = without(await assemble(problem));
    for (let run = 0; run < 9; run += 1) expect(without(await assemble(problem))).toEqual(first);
    const turned = await assemble({ ...problem, bank: [...problem.bank].reverse() });
    expect(loopOf(turned).loop).toEqual(loopOf(first).loop);
    expect(loopOf(turned).objective).toBe(loopOf(first).objective);
  });

  it('chooses among equally good loops by the order of the question ids', async () => {
    const problem = smallProblem();
    problem.bank.push(aQuestion('oracle', { value: 3 }), aQuestion('zebra', { value: 3 }));
    for (const bank of [problem.bank, [...problem.bank].reverse()]) {
      const { loop, objective } = loopOf(await assemble({ ...problem, bank }));
      expect(loop.sessions[0]!.questions.map((asked) => asked.question).sort()).toEqual(['leak', 'oracle']);
      expect(objective).toBe(8);
    }
  });

  it('returns the best known loop with its gap when time runs out', async () => {
    const { problem, optimum } = referenceInstance('loop-2000-feasible');
    let answer = await assemble(problem, { timeLimit: 0.4 });
    // A busy machine may need longer for its first loop.
    for (const timeLimit of [0.7, 1.2, 2, 4]) if (!('loop' in answer)) answer = await assemble(problem, { timeLimit });
    const assembly = loopOf(answer);
    expect(assembly.status).toBe('time-limit');
    expect(verify(problem, choicesOfLoop(assembly.loop))).toEqual([]);
    expect(assembly.gap).toBeGreaterThan(0);
    expect(assembly.objective).toBeLessThanOrEqual(optimum! + 1e-9);
    expect(assembly.bound!).toBeGreaterThanOrEqual(optimum! - 1e-6);
    expect(assembly.gap).toBeCloseTo((assembly.bound! - assembly.objective) / assembly.objective, 9);
  });

  it('stops at an asked gap and says so', async () => {
    const { problem, optimum } = referenceInstance('loop-2000-feasible');
    const assembly = loopOf(await assemble(problem, { timeLimit: 60, gap: 0.05 }));
    expect(assembly.status).toBe('within-gap');
    expect(assembly.gap).toBeGreaterThan(0);
    expect(assembly.gap).toBeLessThanOrEqual(0.05);
    expect(assembly.objective).toBeGreaterThan(0.95 * optimum!);
  });

  it('refuses options that make no sense, by their path', async () => {
    for (const [options, at] of [
      [{ timeLimit: -1 }, 'options.timeLimit'],
      [{ gap: 2 }, 'options.gap'],
      [{ costs: { pinned: 0 } }, 'options.costs.pinned'],
    ] as const) {
      await expect(assemble(smallProblem(), options)).rejects.toMatchObject({ name: 'ProblemError', issues: [{ at }] });
    }
  });

  it('assembles an empty loop when nothing is asked of it', async () => {
    const problem = { ...smallProblem(), stages: ['coding', 'people'], bank: [], rules: {} };
    for (const session of problem.sessions)
      Object.assign(session, { minutes: { from: 0, to: 30 }, questions: { from: 0, to: 2 } });
    const assembly = loopOf(await assemble(problem));
    expect(assembly).toMatchObject({ status: 'optimal', objective: 0, gap: 0 });
    expect(choicesOfLoop(assembly.loop)).toEqual([]);
  });

  it('says that it knows nothing when time runs out before any loop is found', async () => {
    const { problem } = referenceInstance('loop-2000-feasible');
    expect(await assemble(problem, { timeLimit: 0 })).toMatchObject({ status: 'no-loop-in-time' });
  });
});

describe('alternatives to a chosen question', () => {
  it('keep every rule, cost what they take from the objective, and come cheapest first', async () => {
    const { problem } = referenceInstance('loop-400-feasible');
    const { loop, objective } = loopOf(await assemble(problem));
    const choices = choicesOfLoop(loop);
    const costs: number[] = [];
    for (const { question, session } of choices) {
      const found = alternatives(problem, loop, question);
      expect(found).toEqual(alternatives(problem, choices, question));
      expect(found.map(({ cost }) => cost)).toEqual(found.map(({ cost }) => cost).sort((a, b) => a - b));
      for (const { question: other, cost } of found) {
        const swapped = choices.map((choice) => (choice.question === question ? { question: other, session } : choice));
        expect(verify(problem, swapped)).toEqual([]);
        expect(objectiveOf(swapped, parseProblem(problem))).toBeCloseTo(objective - cost, 9);
        costs.push(cost);
      }
    }
    expect(costs.length).toBeGreaterThan(10);
    expect(Math.min(...costs)).toBeGreaterThanOrEqual(0);
  });

  it('are none for a question that nothing can replace or that is not in the loop', async () => {
    const problem = smallProblem();
    const { loop } = loopOf(await assemble(problem));
    expect(alternatives(problem, loop, 'leak')).toEqual([]);
    expect(alternatives(problem, loop, 'queue')).toEqual([]);
    expect(alternatives(problem, loop, 'parser')).toEqual([{ question: 'queue', minutes: 20, value: 1, cost: 2 }]);
  });
});
