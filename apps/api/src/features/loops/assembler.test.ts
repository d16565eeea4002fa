import { EventEmitter } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { assemble } from '@loopwright/assembly';
import { HttpAdapterHost } from '@nestjs/core';
import { Solver } from '../solver/index.ts';
import { Assembler } from './assembler.ts';
import { AssemblerWarmUp, exercise } from './assembler.warm-up.ts';
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

const answerOf = (assembler: Assembler, organisationId: string, loopId: string): Promise<string> =>
  assembler.assemble(problem, { organisationId, loopId }).then(
    ({ status }) => status,
    (error: { code: string }) => error.code,
  );

describe('the assembler', () => {
  it('answers those who wait and sends away the one too many', async () => {
    const solver = new Solver(new HttpAdapterHost());
    const assembler = new Assembler(solver);
    const calls = Array.from({ length: 9 }, (_, position) =>
      answerOf(assembler, `organisation ${position}`, `loop ${position}`),
    );
    expect(await Promise.all(calls)).toEqual([...Array<string>(8).fill('optimal'), 'loop.busy']);
    await solver.onApplicationShutdown();
  });

  it('works on a loop once at a time, and on three loops of an organisation', async () => {
    const solver = new Solver(new HttpAdapterHost());
    const assembler = new Assembler(solver);
    const loops = ['one', 'one', 'two', 'three', 'four'];
    const answers = ['optimal', 'loop.busy', 'optimal', 'optimal', 'loop.busy'];
    for (let round = 0; round < 2; round += 1)
      expect(await Promise.all(loops.map((loop) => answerOf(assembler, 'ours', loop)))).toEqual(answers);
    await solver.onApplicationShutdown();
  });

  it('is busy for whoever comes while the product shuts down', async () => {
    const solver = new Solver(new HttpAdapterHost());
    const assembler = new Assembler(solver);
    await solver.onApplicationShutdown();
    expect(await answerOf(assembler, 'ours', 'one')).toBe('loop.busy');
  });

  it('runs once for nobody as soon as the product listens, and not before', async () => {
    const server = new EventEmitter();
    const ran: LoopProblem[] = [];
    const warmUp = new AssemblerWarmUp(
      { httpAdapter: { getHttpServer: () => server } } as never,
      { warmUp: (given: LoopProblem) => Promise.resolve(void ran.push(given)) } as never,
    );
    warmUp.onApplicationBootstrap();
    expect(ran).toEqual([]);
    server.emit('listening');
    expect(ran).toEqual([exercise()]);
    expect((await assemble(ran[0])).status).toBe('optimal');
  });
});
