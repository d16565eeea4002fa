import { setImmediate } from 'node:timers/promises';
import type { ImportState } from '@loopwright/contracts';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '../../platform/database.ts';
import { failureInWords } from '../../platform/failure.ts';
import { QuestionBulk } from '../questions/index.ts';
import type { BankImportRowEntity } from './exchange.entities.ts';
import { BankMoved, ImportSteps, type Job } from './import-steps.ts';
import { ImportRowsRepository } from './import-rows.repository.ts';
import { ImportsRepository } from './imports.repository.ts';
import { RevertSteps } from './revert-steps.ts';
import { SourcesRepository } from './sources.repository.ts';

/** Rows written by one statement: small enough for the time that a statement has, and for the next request's turn. */
const CHUNK = 100;

class Stopped extends Error {
  constructor(readonly because: 'cancelled' | 'interrupted') {
    super(because);
  }
}

/**
 * Carries imports and reverts out, each in one transaction on a connection of its own: all of it or nothing. Beside that
 * transaction it says how far it is and hears whether to go on, so that every server of the installation can show and
 * cancel it. A server that goes away takes the transaction with it; its last sign of life then tells the others.
 */
@Injectable()
export class ImportRunner implements OnApplicationShutdown {
  private readonly log = new Logger(ImportRunner.name);
  private readonly running = new Set<Promise<void>>();
  private closing = false;

  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly importRows: ImportRowsRepository,
    private readonly steps: ImportSteps,
    private readonly reverts: RevertSteps,
    private readonly bulk: QuestionBulk,
    private readonly sources: SourcesRepository,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    this.closing = true;
    await Promise.all(this.running);
  }

  /** Resolves when it has come to its end, whichever; that is written down and never thrown. */
  run(job: Job, what: 'running' | 'reverting'): Promise<void> {
    const work = what === 'running' ? () => this.import(job) : () => this.revert(job);
    const ended = this.carry(job, what, work).finally(() => this.running.delete(ended));
    this.running.add(ended);
    return ended;
  }

  private async carry(job: Job, what: 'running' | 'reverting', work: () => Promise<void>): Promise<void> {
    const { organisationId, id } = job;
    try {
      await this.database.within(organisationId, async () => {
        await work();
        const finished = await this.imports.move(organisationId, id, what, what === 'running' ? 'done' : 'reverted');
        if (!finished) throw new Stopped('cancelled');
      });
    } catch (error) {
      await this.over(job, what, error).catch((lost: unknown) =>
        this.log.warn(failureInWords('The end of an import was not noted', lost)),
      );
    }
  }

  /** Nothing was kept. An import that could not be reverted is done, as it was before. */
  private async over({ organisationId, id }: Job, what: 'running' | 'reverting', error: unknown): Promise<void> {
    const { state, problem } = this.endOf(error);
    await this.database.within(organisationId, () =>
      this.imports.move(organisationId, id, what, what === 'reverting' ? 'done' : state, problem),
    );
  }

  private endOf(error: unknown): { state: ImportState; problem: string } {
    if (error instanceof Stopped) return { state: error.because, problem: '' };
    if (error instanceof BankMoved) return { state: 'failed', problem: movedWords(error.slugs) };
    this.log.warn(failureInWords('An import failed', error));
    return { state: 'failed', problem: 'Something failed on the server. Nothing was imported; try again.' };
  }

  private async import(job: Job): Promise<void> {
    await this.each(job, 'to do', (rows) => this.steps.apply(job, rows));
    const ids = await this.bulk.slugs(job.organisationId);
    await this.each(job, 'to do', (rows) => this.steps.link(job, rows, ids), true);
    await this.sources.measure();
  }

  private async revert(job: Job): Promise<void> {
    const planned = await this.sources.planned(job.organisationId);
    const ids = await this.bulk.slugs(job.organisationId);
    await this.each(job, 'done', (rows) => this.reverts.revert(job, rows, planned, ids));
    await this.sources.measure();
  }

  /** `again`: a second pass, which the progress does not count. */
  private async each(
    { organisationId, id }: Job,
    which: 'to do' | 'done',
    work: (rows: BankImportRowEntity[]) => Promise<void>,
    again = false,
  ): Promise<void> {
    let done = 0;
    for (let after = -1; ;) {
      const rows = await this.importRows.next(organisationId, id, after, CHUNK, which);
      if (rows.length === 0) return;
      await work(rows);
      after = rows.at(-1)!.position;
      done += rows.length;
      if (!again) await this.beat(organisationId, id, done);
      await setImmediate();
    }
  }

  private async beat(organisationId: string, id: string, done: number): Promise<void> {
    if (this.closing) throw new Stopped('interrupted');
    const heard = await this.database.apart(() =>
      this.database.within(organisationId, () => this.imports.beat(organisationId, id, done)),
    );
    if (!heard || heard.cancelAsked) throw new Stopped('cancelled');
  }
}

function movedWords(slugs: readonly string[]): string {
  const named = slugs.slice(0, 5).join(', ');
  const more = slugs.length > 5 ? ` and ${slugs.length - 5} more` : '';
  return `${named}${more} changed in the bank after the file was compared with it. Nothing was imported; choose the file again.`;
}
