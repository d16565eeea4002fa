import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { PanelProblemInput } from '@loopwright/assembly';
import { Database } from '../../platform/database.ts';
import { failureInWords } from '../../platform/failure.ts';
import { LongTasks } from '../../platform/long-tasks.ts';
import { Solver, wasEnded } from '../solver/index.ts';
import type { PanelOutcome } from './panel.asked.ts';
import { MOST_SECONDS, ProposalsRepository } from './proposals.repository.ts';

/** Each takes a thread with a solver of its own. */
const MOST_RUNNING = 2;

type PanelTask = { organisationId: string; panelId: string; problem: PanelProblemInput };

/** Has panels assigned; the database tells any instance how it went. */
@Injectable()
export class PanelRunner implements OnApplicationShutdown {
  private readonly log = new Logger(PanelRunner.name);
  private readonly tasks = new LongTasks(MOST_RUNNING);

  constructor(
    private readonly database: Database,
    private readonly solver: Solver,
    private readonly proposals: ProposalsRepository,
  ) {}

  /** @param replaced the proposal whose place the next one takes, if any */
  requireRoom(replaced?: string): void {
    this.tasks.requireRoom(replaced);
  }

  start(task: PanelTask): void {
    this.tasks.start(task.panelId, (stop) => this.run(task, stop));
  }

  /** Ends it if it is one of ours; another instance's comes to its end by its time limit and is not heard. */
  cancel(panelId: string): void {
    this.tasks.cancel(panelId);
  }

  onApplicationShutdown(): Promise<void> {
    return this.tasks.endAll();
  }

  private async run({ organisationId, panelId, problem }: PanelTask, { signal }: AbortController): Promise<void> {
    const finish = (outcome: PanelOutcome | null) =>
      this.database.within(organisationId, () => this.proposals.finish(organisationId, panelId, outcome));
    try {
      const limits = { timeLimit: MOST_SECONDS, limitSeconds: 2 * MOST_SECONDS, signal };
      const { assignments, status, shortOf } = await this.solver.panel(problem, limits);
      await finish({ assignments, proven: status === 'optimal', short: shortOf });
    } catch (error) {
      if (!wasEnded(error)) this.log.error(failureInWords('Panels were not proposed', error));
      await finish(null).catch((late: unknown) =>
        this.log.error(failureInWords('The end of a proposal was not noted', late)),
      );
    }
  }
}
