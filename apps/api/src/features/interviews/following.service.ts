import { Injectable } from '@nestjs/common';
import type { CandidateBehind, LoopFollowing } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { Database } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { FollowingRepository } from './following.repository.ts';

/**
 * Interviews keep the version of the loop that they were scheduled with. Whoever runs the job may bring those to come
 * to the published one; those that have begun never change.
 */
@Injectable()
export class FollowingService {
  constructor(
    private readonly database: Database,
    private readonly following: FollowingRepository,
  ) {}

  behind(actor: Actor, loopId: string): Promise<{ items: CandidateBehind[] }> {
    return this.database.within(actor.organisationId, async () => ({
      items: await this.following.candidates(actor, loopId),
    }));
  }

  follow(actor: Actor, loopId: string, { version, applicationIds }: LoopFollowing): Promise<{ moved: number }> {
    return this.database.within(actor.organisationId, async () => {
      const published = await this.following.published(actor.organisationId, loopId);
      if (published !== version) throw new Refusal('version.stale');
      return { moved: await this.following.move(actor, loopId, version, applicationIds) };
    });
  }
}
