import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database.ts';
import { InterviewerEntity } from './interviewing.entities.ts';

type Facts = Pick<InterviewerEntity, 'qualified' | 'training' | 'perWeek' | 'perDay' | 'team'>;

@Injectable()
export class InterviewingRepository {
  constructor(private readonly database: Database) {}

  of(organisationId: string, accountId: string): Promise<InterviewerEntity | null> {
    return this.database.manager.findOneBy(InterviewerEntity, { organisationId, accountId });
  }

  /** Teams in use, by name. */
  async teams(organisationId: string): Promise<string[]> {
    const rows: { team: string }[] = await this.database.manager.query(
      `SELECT DISTINCT team FROM interviewer WHERE organisation_id = $1 AND team <> '' ORDER BY team LIMIT 200`,
      [organisationId],
    );
    return rows.map(({ team }) => team);
  }

  /** Stages among these that the organisation does not have. */
  async unknownStages(organisationId: string, stages: readonly string[]): Promise<string[]> {
    const rows: { slug: string }[] = await this.database.manager.query(
      `SELECT asked.slug FROM unnest($2::text[]) AS asked(slug)
       WHERE NOT EXISTS (SELECT 1 FROM field_item stage WHERE stage.organisation_id = $1 AND stage.kind = 'stage' AND stage.slug = asked.slug)`,
      [organisationId, stages],
    );
    return rows.map(({ slug }) => slug);
  }

  /** Sets what was not set before; false when somebody else just did. */
  async add(organisationId: string, accountId: string, facts: Facts): Promise<boolean> {
    const result = await this.database.manager
      .createQueryBuilder()
      .insert()
      .into(InterviewerEntity)
      .values({ ...facts, organisationId, accountId })
      .orIgnore()
      .returning(['version'])
      .execute();
    return (result.raw as unknown[]).length === 1;
  }

  /** Changes what is still at `version`; false when it is not. */
  async change(organisationId: string, accountId: string, version: number, facts: Facts): Promise<boolean> {
    const result = await this.database.manager
      .createQueryBuilder()
      .update(InterviewerEntity)
      .set({ ...facts, version: () => 'version + 1' })
      .where('organisation_id = :organisationId AND account_id = :accountId AND version = :version', {
        organisationId,
        accountId,
        version,
      })
      .execute();
    return result.affected === 1;
  }
}
