import { EventEmitter } from 'node:events';
import { describe, expect, it, jest } from '@jest/globals';
import { AssemblyError } from '@loopwright/assembly';
import { Solver, wasEnded } from './index.ts';

describe('the solver of the product', () => {
  it('rests from the beginning of a request to the end of its answer', () => {
    const server = new EventEmitter();
    const solver = new Solver({ httpAdapter: { getHttpServer: () => server } } as never);
    const heard: string[] = [];
    jest.spyOn(solver, 'pause').mockImplementation(() => heard.push('pause') > 0);
    jest.spyOn(solver, 'resume').mockImplementation(() => void heard.push('resume'));
    solver.onApplicationBootstrap();
    const response = new EventEmitter();
    server.emit('request', {}, response);
    expect(heard).toEqual(['pause']);
    response.emit('close');
    expect(heard).toEqual(['pause', 'resume']);
  });

  it('tells what somebody ended from what failed', () => {
    const ended = (['cancelled', 'closed', 'crashed', 'time-limit'] as const).map((code) =>
      wasEnded(new AssemblyError(code, code)),
    );
    expect(ended).toEqual([true, true, false, false]);
    expect(wasEnded(new Error('cancelled'))).toBe(false);
  });
});
