import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { SlateAnswer, SlateProblemInput } from '@loopwright/assembly';
import { Database } from '../../platform/database.ts';
import { failureInWords } from '../../platform/failure.ts';
import { LongTasks } from '../../platform/long-tasks.ts';
import { Solver, wasEnded } from '../solver/index.ts';
import type { SlateOutcome } from './slate.outcome.ts';
import { SlatesRepository } from './slates.repository.ts';

/** Seconds for each search; a loop that cannot keep the slate's rules takes up to three. */
const TIME_LIMIT_SECONDS = 5;
const SEARCHES_OF_LOOP = 3;
/** For what is done beside the searches. */
const GRACE_SECONDS = 60;
/** Each takes a thread with a solver of its own. */
const MOST_RUNNING = 2;

export type SlateTask = {
  organisationId: string;
  slateId: string;
  problem: SlateProblemInput;
  read: (answer: SlateAnswer) => SlateOutcome;
};

/** Has the loops of a slate made, and notes in the database how far it is: any instance can tell. */
@Injectable()
export class SlateRunner implements OnApplicationShutdown {
  private readonly log = new Logger(SlateRunner.name);
  private readonly tasks = new LongTasks(MOST_RUNNING);

  constructor(
    private readonly database: Database,
    private readonly solver: Solver,
    private readonly slates: SlatesRepository,
  ) {}

  /** @param replaced the slate whose place the next one takes, if any */
  requireRoom(replaced?: string): void {
    this.tasks.requireRoom(replaced);
  }

  start(task: SlateTask): void {
    this.tasks.start(task.slateId, (stop) => this.run(task, stop));
  }

  /** Ends it if it is one of ours; another instance sees the row change. */
  cancel(slateId: string): void {
    this.tasks.cancel(slateId);
  }

  onApplicationShutdown(): Promise<void> {
    return this.tasks.endAll();
  }

  private async run({ organisationId, slateId, problem, read }: SlateTask, stop: AbortController): Promise<void> {
    const note = <T>(work: () => Promise<T>): Promise<T> => this.database.within(organisationId, work);
    let told: Promise<unknown> = Promise.resolve();
    const onProgress = (done: number): void => {
      told = told
        .then(() => note(() => this.slates.progress(organisationId, slateId, done)))
        .then((wanted) => wanted || stop.abort())
        // A slate goes on when a note of it cannot be taken.
        .catch((error: unknown) => this.log.error(failureInWords('The progress of a slate was not noted', error)));
    };
    const limitSeconds = problem.candidates.length * SEARCHES_OF_LOOP * TIME_LIMIT_SECONDS + GRACE_SECONDS;
    const limits = { timeLimit: TIME_LIMIT_SECONDS, limitSeconds, signal: stop.signal, onProgress };
    try {
      const answer = await this.solver.slate(problem, limits);
      await told;
      await note(() => this.slates.finish(organisationId, slateId, read(answer)));
    } catch (error) {
      if (!wasEnded(error)) this.log.error(failureInWords('A slate was not made', error));
      await note(() => this.slates.finish(organisationId, slateId, null)).catch((late: unknown) =>
        this.log.error(failureInWords('The end of a slate was not noted', late)),
      );
    }
  }
}
