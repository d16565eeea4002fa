import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database.ts';
import { InvitationEntity, OrganisationEntity, SessionEntity } from './people.entities.ts';

@Injectable()
export class PurgeRepository {
  constructor(private readonly database: Database) {}

  async organisations(): Promise<string[]> {
    const rows = await this.database.toIdentify((manager) => manager.find(OrganisationEntity));
    return rows.map(({ organisationId }) => organisationId);
  }

  async removeOldAttempts(): Promise<void> {
    await this.database.query(`DELETE FROM sign_in_attempt WHERE window_started_at < now() - interval '1 day'`);
  }

  /** Sessions past their end, and invitations a month past theirs. */
  async removeExpired(organisationId: string): Promise<void> {
    await this.database.manager
      .createQueryBuilder()
      .delete()
      .from(SessionEntity)
      .where('organisation_id = :organisationId AND expires_at <= now()', { organisationId })
      .execute();
    await this.database.manager
      .createQueryBuilder()
      .delete()
      .from(InvitationEntity)
      .where(`organisation_id = :organisationId AND expires_at < now() - interval '30 days'`, { organisationId })
      .execute();
  }
}
