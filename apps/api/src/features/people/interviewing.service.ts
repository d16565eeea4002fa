import { Injectable } from '@nestjs/common';
import { type Interviewing, type InterviewingChange, USUAL_PER_WEEK } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { Database } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { InterviewerEntity } from './interviewing.entities.ts';
import { InterviewingRepository } from './interviewing.repository.ts';

/** What people may interview for and how often. Nothing set: everything, five a week. */
@Injectable()
export class InterviewingService {
  constructor(
    private readonly database: Database,
    private readonly interviewing: InterviewingRepository,
  ) {}

  read({ organisationId }: Actor, userId: string) {
    return this.database.within(organisationId, async () => ({
      interviewing: await this.now(organisationId, userId),
      teams: await this.interviewing.teams(organisationId),
    }));
  }

  change({ organisationId }: Actor, userId: string, { version, ...wanted }: InterviewingChange): Promise<Interviewing> {
    return this.database.within(organisationId, async () => {
      await this.requireStages(organisationId, wanted);
      const facts = { ...wanted, team: wanted.team.trim() };
      const changed =
        version === 0
          ? await this.interviewing.add(organisationId, userId, facts)
          : await this.interviewing.change(organisationId, userId, version, facts);
      const current = await this.now(organisationId, userId);
      if (!changed) throw new Refusal('version.stale', { current });
      return current;
    });
  }

  private async requireStages(
    organisationId: string,
    { qualified, training }: Pick<InterviewingChange, 'qualified' | 'training'>,
  ): Promise<void> {
    const unknown = await this.interviewing.unknownStages(organisationId, [...(qualified ?? []), ...training]);
    const issues = unknown.map((slug) => ({
      path: [training.includes(slug) ? 'training' : 'qualified'],
      message: `has no stage called ${slug}`,
    }));
    for (const slug of training.filter((one) => qualified === null || qualified.includes(one)))
      issues.push({ path: ['training'], message: `${slug} is rated already, so it is not learned` });
    if (issues.length > 0) throw new Refusal('request.invalid', { issues });
  }

  private async now(organisationId: string, userId: string): Promise<Interviewing> {
    return viewOf(userId, await this.interviewing.of(organisationId, userId));
  }
}

const usual = { qualified: null, training: [], perWeek: USUAL_PER_WEEK, perDay: null, team: '', version: 0 };
function viewOf(userId: string, row: InterviewerEntity | null): Interviewing {
  const { qualified, training, perWeek, perDay, team, version } = row ?? usual;
  return { userId, qualified, training, perWeek, perDay, team, version };
}
