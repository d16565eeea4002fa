import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { AssemblyError, type PanelProblemInput, panelInThread } from '@loopwright/assembly';
import { Database } from '../../platform/database.ts';
import { failureInWords } from '../../platform/failure.ts';
import { LongTasks } from '../../platform/long-tasks.ts';
import type { PanelOutcome } from './panel.asked.ts';
import { MOST_SECONDS, ProposalsRepository } from './proposals.repository.ts';

/** Each takes a thread with a solver of its own. */
const MOST_RUNNING = 2;

type PanelTask = { organisationId: string; panelId: string; problem: PanelProblemInput };

/** Assigns panels in a thread each; the database tells any instance how it went. */
@Injectable()
export class PanelRunner implements OnApplicationShutdown {
  private readonly log = new Logger(PanelRunner.name);
  private readonly tasks = new LongTasks(MOST_RUNNING);

  constructor(
    private readonly database: Database,
    private readonly proposals: ProposalsRepository,
  ) {}

  /** @param replaced the proposal whose place the next one takes, if any */
  requireRoom(replaced?: string): void {
    this.tasks.requireRoom(replaced);
  }

  start(task: PanelTask): void {
    this.tasks.start(task.panelId, (stop) => this.run(task, stop));
  }

  /** Ends the thread if it is one of ours; another instance's comes to its end by its time limit and is not heard. */
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
      const { assignments, status, shortOf } = await panelInThread(problem, limits);
      await finish({ assignments, proven: status === 'optimal', short: shortOf });
    } catch (error) {
      if (!(error instanceof AssemblyError && error.code === 'cancelled'))
        this.log.error(failureInWords('Panels were not proposed', error));
      await finish(null).catch((late: unknown) =>
        this.log.error(failureInWords('The end of a proposal was not noted', late)),
      );
    }
  }
}
