import { Injectable } from '@nestjs/common';
import type { Waiting } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { Database } from '../../platform/database.ts';
import { HomeRepository } from './home.repository.ts';

/** More is a list of its own, behind a filter. */
const MOST = 8;

@Injectable()
export class HomeService {
  constructor(
    private readonly database: Database,
    private readonly home: HomeRepository,
  ) {}

  /** What waits for the actor: only what they may do something about. */
  waiting(actor: Actor): Promise<Waiting> {
    return this.database.within(actor.organisationId, async () => {
      const decisions = await this.home.decisions(actor, MOST);
      const schedules = await this.home.schedules(actor, MOST);
      const cards = await this.home.cards(actor, MOST);
      return {
        decisions: some(decisions, ({ since, ...row }) => ({ ...row, since: since.toISOString() })),
        schedules: some(schedules, (row) => row),
        cards: some(cards, ({ endedAt, ...row }) => ({ ...row, endedAt: endedAt.toISOString() })),
      };
    });
  }
}

/** Every row carries how many there are. */
function some<R extends { total: number }, T>(rows: readonly R[], view: (row: Omit<R, 'total'>) => T) {
  return { items: rows.map(({ total: _, ...row }) => view(row)), total: rows[0]?.total ?? 0 };
}
