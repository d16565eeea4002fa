import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../../platform/database.ts';
import { failureInWords } from '../../platform/failure.ts';
import { PurgeRepository } from './purge.repository.ts';

const EVERY_MS = 3600 * 1000;

/** Forgets what has served its time: sessions that ended, old failures to sign in, invitations nobody took up. */
@Injectable()
export class Purge implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(Purge.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private readonly more: ((organisationId: string) => Promise<void>)[] = [];

  constructor(
    private readonly database: Database,
    private readonly rows: PurgeRepository,
  ) {}

  /** Adds what a feature above has to put in order, in each organisation. Said while modules start, before the first round. */
  also(work: (organisationId: string) => Promise<void>): void {
    this.more.push(work);
  }

  onApplicationBootstrap(): void {
    this.start();
    this.timer = setInterval(() => this.start(), EVERY_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  async once(): Promise<void> {
    await this.rows.removeOldAttempts();
    for (const organisationId of await this.rows.organisations())
      await this.database.within(organisationId, async () => {
        await this.rows.removeExpired(organisationId);
        for (const work of this.more) await work(organisationId);
      });
  }

  /** Nobody waits for it, and the next hour tries again. */
  private start(): void {
    this.running = this.once().catch((error: unknown) => {
      this.log.warn(failureInWords('Old sessions and invitations were not purged', error));
    });
  }
}
