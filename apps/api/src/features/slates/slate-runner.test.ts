import { afterAll, afterEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Database } from '../../platform/database.ts';
import { Solver } from '../solver/index.ts';
import type { SlateOutcome } from './slate.outcome.ts';
import { SlateRunner, type SlateTask } from './slate-runner.ts';
import type { SlatesRepository } from './slates.repository.ts';

const problem: SlateTask['problem'] = {
  problem: {
    level: 'mid',
    levels: ['mid'],
    competencies: ['rigour'],
    bank: ['one', 'two', 'three', 'four'].map((id) => ({
      ...{ id, stages: ['talk'], levels: { from: 'mid', to: 'mid' }, minutes: 10, value: 1, difficulty: 0 },
      competencies: [{ id: 'rigour', weight: 2 }],
    })),
    sessions: [{ id: 'talk', stage: 'talk', minutes: { from: 5, to: 20 }, questions: { from: 1, to: 2 }, focus: [] }],
    rules: { coverage: [] },
  },
  candidates: [{ id: 'ada' }, { id: 'ben' }],
};
const outcome: SlateOutcome = { candidates: [], figures: null, choices: {} };
const solver = new Solver(new HttpAdapterHost());
afterAll(() => solver.close());
const database = { within: (_: string, work: () => unknown) => work() } as unknown as Database;

/** What the runner keeps of a slate of which no progress can be noted. */
function keptOf(): Promise<SlateOutcome | null> {
  return new Promise((resolve) => {
    const slates = {
      progress: () => Promise.reject(new Error('the connection is gone')),
      finish: (_: string, __: string, kept: SlateOutcome | null) => Promise.resolve(resolve(kept)),
    } as unknown as SlatesRepository;
    const runner = new SlateRunner(database, solver, slates);
    runner.start({ organisationId: 'team', slateId: 'slate', problem, read: () => outcome });
  });
}

describe('a slate that is made', () => {
  afterEach(() => void jest.restoreAllMocks());

  it('goes on when a note of how far it is cannot be taken', async () => {
    const told = jest.spyOn(Logger.prototype, 'error').mockReturnValue();
    expect(await keptOf()).toBe(outcome);
    expect(told).toHaveBeenCalledTimes(2);
    expect(told).toHaveBeenCalledWith(expect.stringMatching(/^The progress of a slate was not noted: Error /));
  });
});
