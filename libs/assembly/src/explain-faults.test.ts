import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { faults } from '../test-support/faults.ts';
import { mediumProblem } from '../test-support/medium.ts';
import { assemble } from './assemble.ts';
import type { ProblemInput } from './problem.ts';
import { relax } from './relax.ts';
import { verify } from './verify.ts';

/** Feasible problems, made small and alike: what breaks them afterwards is known. */
async function feasibleProblems(count: number): Promise<ProblemInput[]> {
  const found: ProblemInput[] = [];
  for (const problem of fc.sample(mediumProblem(10), { numRuns: 400, seed: 5 })) {
    if (found.length === count) break;
    problem.rules!.pinned = [];
    if (problem.rules!.coverage!.length > 0 && 'loop' in (await assemble(problem))) found.push(problem);
  }
  return found;
}

describe('explaining a fault that is known', () => {
  it('names the rule at fault in each of 100 problems, and applying what it names gives a loop', async () => {
    const problems = await feasibleProblems(40);
    const met = new Map<string, number>();
    let explained = 0;
    for (let run = 0; explained < 100 && run < 1_000; run += 1) {
      const fault = faults[run % faults.length]!;
      const problem = structuredClone(problems[run % problems.length]!);
      if (!fault.inject(problem, run)) continue;
      const assembly = await assemble(problem);
      if (assembly.status !== 'infeasible') continue;
      explained += 1;
      met.set(fault.name, (met.get(fault.name) ?? 0) + 1);
      const { relaxations, proven, loop, cost } = assembly.explanation;
      expect({ fault: fault.name, proven, free: cost <= 0 }).toEqual({ fault: fault.name, proven: true, free: false });
      const paths = relaxations.map(({ path }) => path);
      expect([fault.name, paths, paths.some((path) => fault.isKnown(path, run, problem))]).toEqual([
        fault.name,
        paths,
        true,
      ]);
      const relaxed = relax(problem, relaxations);
      expect(verify(relaxed, loop)).toEqual([]);
      expect(await assemble(relaxed)).toHaveProperty('loop');
    }
    expect(explained).toBe(100);
    expect([...met.keys()].sort()).toEqual(faults.map(({ name }) => name).sort());
  }, 180_000);
});
