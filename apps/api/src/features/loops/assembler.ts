import { Injectable } from '@nestjs/common';
import { type Assembly, AssemblyError, type WorkerCallOptions } from '@loopwright/assembly';
import { Refusal } from '../../platform/refusal.ts';
import { Solver } from '../solver/index.ts';
import type { LoopProblem } from './loop.problem.ts';

/** Seconds for the search, and as many again to change less, or to explain why there is no loop. */
export const TIME_LIMIT_SECONDS = 20;
/** Whoever comes meanwhile waits no longer than a cold start would take. */
const WARM_UP_SECONDS = 2;
/** Calls that may wait or run; the next one is told to come back. */
const MOST_PENDING = 8;
/** Of these, so many may be of one organisation: it cannot keep the others out. */
const MOST_OF_ONE_ORGANISATION = 3;

type Asked = { organisationId: string; loopId: string };
/** How a run is told of and ended. */
export type Watching = Pick<WorkerCallOptions, 'onProgress' | 'onStep' | 'stop' | 'signal'>;
/** What the answer should stay near to. */
export type Near = Pick<WorkerCallOptions, 'previous' | 'giveUp'>;

/** Assembles loops, one after the other, and says to whom it may not. */
@Injectable()
export class Assembler {
  /** Loops being assembled, with their organisations. */
  private readonly running = new Map<string, string>();

  constructor(private readonly solver: Solver) {}

  /** Takes seconds: never call it while a transaction is open. */
  async assemble(
    problem: LoopProblem,
    { organisationId, loopId }: Asked,
    options: Watching & Near = {},
  ): Promise<Assembly> {
    this.requireRoom(organisationId, loopId);
    this.running.set(loopId, organisationId);
    try {
      return await this.solve(problem, options);
    } finally {
      this.running.delete(loopId);
    }
  }

  /** Runs the solver for nobody. A failure shows again, and is told, with the first loop that somebody asks for. */
  warmUp(problem: LoopProblem): Promise<void> {
    return this.solver.assemble(problem, { timeLimit: WARM_UP_SECONDS }).then(
      () => undefined,
      () => undefined,
    );
  }

  private requireRoom(organisationId: string, loopId: string): void {
    const ofOrganisation = [...this.running.values()].filter((one) => one === organisationId).length;
    if (
      this.solver.pendingLoops >= MOST_PENDING ||
      this.running.has(loopId) ||
      ofOrganisation >= MOST_OF_ONE_ORGANISATION
    )
      throw new Refusal('loop.busy');
  }

  private async solve(problem: LoopProblem, options: Watching & Near): Promise<Assembly> {
    try {
      return await this.solver.assemble(problem, { ...options, timeLimit: TIME_LIMIT_SECONDS });
    } catch (error) {
      const code = error instanceof AssemblyError ? error.code : undefined;
      if (code === 'cancelled') throw new Refusal('loop.cancelled');
      if (code === 'closed') throw new Refusal('loop.busy');
      if (code === 'time-limit') return { status: 'no-loop-in-time', seconds: 2 * TIME_LIMIT_SECONDS };
      throw error;
    }
  }
}
