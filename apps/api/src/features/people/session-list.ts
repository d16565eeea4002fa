import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.ts';
import { Database } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { Sessions } from '../../platform/sessions.ts';
import { SessionEntity } from './people.entities.ts';

/** Where a person is signed in, for that person. */
@Injectable()
export class SessionList {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
  ) {}

  of(actor: Actor) {
    return this.database.within(actor.organisationId, async () => {
      const rows = await this.database.manager
        .createQueryBuilder(SessionEntity, 's')
        .innerJoin(
          'AccountEntity',
          'a',
          'a.organisation_id = s.organisation_id AND a.id = s.account_id AND a.session_epoch = s.epoch',
        )
        .where('s.organisation_id = :organisationId AND s.account_id = :accountId AND s.expires_at > now()', actor)
        .orderBy('s.last_seen_at', 'DESC')
        .limit(100)
        .getMany();
      return {
        items: rows.map((row) => ({
          id: row.id,
          device: row.device,
          createdAt: row.createdAt.toISOString(),
          lastSeenAt: row.lastSeenAt.toISOString(),
          current: row.id === actor.sessionId,
        })),
      };
    });
  }

  async revoke(actor: Actor, sessionId: string): Promise<Record<string, never>> {
    if (!(await this.sessions.close(actor, sessionId))) throw new Refusal('not-found');
    return {};
  }
}
