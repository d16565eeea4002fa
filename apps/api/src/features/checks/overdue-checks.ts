import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Purge } from '../people/index.ts';
import { SittingsRepository } from './sittings.repository.ts';

/** Writes down, once an hour, which checks ran out while nobody looked, and forgets links that open nothing any more. */
@Injectable()
export class OverdueChecks implements OnModuleInit {
  constructor(
    private readonly purge: Purge,
    private readonly sittings: SittingsRepository,
  ) {}

  onModuleInit(): void {
    this.purge.also(async (organisationId) => {
      await this.sittings.closeOverdue(organisationId, null);
      await this.sittings.removeOldLinks(organisationId);
    });
  }
}
