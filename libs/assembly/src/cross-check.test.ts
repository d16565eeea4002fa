import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { faultsOf } from '../../../test/bench/assembly/check.ts';
import { loopInstance } from '../../../test/bench/assembly/instances.ts';
import { variedInstance } from '../../../test/bench/assembly/varied.ts';
import type { Assembly } from './answer.ts';
import { assemble } from './assemble.ts';
import { choicesOfLoop } from './choices.ts';

interface Stored {
  seed: number;
  solver: string;
  status: 'optimal' | 'infeasible';
  optimum?: number;
  /** Questions of each session in the order to ask them. */
  loop?: string[];
}
const { instances } = JSON.parse(readFileSync(new URL('../test-data/cross-check.json', import.meta.url), 'utf8')) as {
  instances: Stored[];
};

const questionsOf = (assembly: Assembly) =>
  'loop' in assembly
    ? assembly.loop.sessions.map(({ questions }) => questions.map(({ question }) => question).join(' '))
    : undefined;

describe('assembling beside other solvers', () => {
  it.each(instances)(
    'gives the optimum that $solver proved, and the stored loop, for instance $seed',
    async (stored) => {
      const problem = variedInstance(stored.seed);
      const assembly = await assemble(problem, { timeLimit: 120 });
      expect(assembly.status).toBe(stored.status);
      expect(questionsOf(assembly)).toEqual(stored.loop);
      if (!('loop' in assembly)) return;
      expect(Math.abs(assembly.objective - stored.optimum!)).toBeLessThan(1e-6);
      expect(faultsOf(problem, choicesOfLoop(assembly.loop))).toEqual([]);
    },
  );
});

describe('assembling the same again', () => {
  it('gives the same loop fifty times over', async () => {
    const problem = loopInstance(254, 3);
    problem.sessions = problem.sessions.slice(0, 2);
    problem.rules!.coverage = [];
    const first = questionsOf(await assemble(problem));
    expect(first).toBeDefined();
    for (let run = 1; run < 50; run += 1) expect(questionsOf(await assemble(problem))).toEqual(first);
  });
});
