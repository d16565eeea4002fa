import { describe, expect, it } from '@jest/globals';
import { Assembler } from './assembler.ts';
import type { LoopProblem } from './loop.problem.ts';

const problem: LoopProblem = {
  level: 0,
  levels: ['mid'],
  competencies: ['rigour'],
  bank: [
    {
      id: 'q',
      stages: ['coding'],
      levels: { from: 0, to: 0 },
      minutes: 10,
      competencies: [{ id: 'rigour', weight: 2 }],
      value: 1,
      difficulty: 0,
      status: 'eligible',
      enemies: [],
    },
  ],
  sessions: [{ id: 'coding', stage: 'coding', minutes: { from: 5, to: 20 }, questions: { from: 1, to: 1 }, focus: [] }],
  rules: { coverage: [], pinned: [], banned: [] },
};

describe('the assembler', () => {
  it('answers those who wait and sends away the one too many', async () => {
    const assembler = new Assembler();
    const calls = Array.from({ length: 9 }, () =>
      assembler.assemble(problem).then(
        ({ status }) => status,
        (error: { code: string }) => error.code,
      ),
    );
    expect(await Promise.all(calls)).toEqual([...Array<string>(8).fill('optimal'), 'loop.busy']);
    await assembler.onApplicationShutdown();
  });

  it('is busy for whoever comes while the product shuts down', async () => {
    const assembler = new Assembler();
    await assembler.onApplicationShutdown();
    await expect(assembler.assemble(problem)).rejects.toMatchObject({ code: 'loop.busy' });
  });
});
