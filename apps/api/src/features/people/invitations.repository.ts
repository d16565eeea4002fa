import { Injectable } from '@nestjs/common';
import { readCursor } from '../../platform/cursor.ts';
import { Database } from '../../platform/database.ts';
import { InvitationEntity } from './people.entities.ts';

export type PendingInvitation = InvitationEntity & { inviterName: string };

@Injectable()
export class InvitationsRepository {
  constructor(private readonly database: Database) {}

  async add(invitation: Omit<InvitationEntity, 'createdAt' | 'acceptedAt'>): Promise<void> {
    await this.database.manager.insert(InvitationEntity, invitation);
  }

  async pending(
    organisationId: string,
    cursor: string | undefined,
    limit: number,
  ): Promise<{ rows: PendingInvitation[]; total: number }> {
    const after = readCursor(cursor, ['id']);
    const open = `i.organisation_id = $1 AND i.accepted_at IS NULL AND i.expires_at > now()`;
    const rows: PendingInvitation[] = await this.database.manager.query(
      `SELECT i.id, i.email, i.name, i.role, i.expires_at AS "expiresAt", i.invited_by AS "invitedBy", a.name AS "inviterName"
       FROM invitation i JOIN account a ON a.organisation_id = i.organisation_id AND a.id = i.invited_by
       WHERE ${open} AND ($2::uuid IS NULL OR i.id < $2::uuid) ORDER BY i.id DESC LIMIT $3`,
      [organisationId, after?.[0] ?? null, limit + 1],
    );
    const [{ total }] = await this.database.manager.query(
      `SELECT count(*)::int AS total FROM invitation i WHERE ${open}`,
      [organisationId],
    );
    return { rows, total };
  }

  /** The open invitation behind a token, of whatever organisation. */
  byToken(tokenHash: Buffer): Promise<InvitationEntity | null> {
    return this.database.toIdentify((manager) =>
      manager
        .createQueryBuilder(InvitationEntity, 'i')
        .where('i.token_hash = :tokenHash AND i.accepted_at IS NULL AND i.expires_at > now()', { tokenHash })
        .getOne(),
    );
  }

  /** Uses an invitation up; false when another request was first. */
  async accept(organisationId: string, id: string): Promise<boolean> {
    const result = await this.database.manager
      .createQueryBuilder()
      .update(InvitationEntity)
      .set({ acceptedAt: () => 'now()' })
      .where('organisation_id = :organisationId AND id = :id AND accepted_at IS NULL AND expires_at > now()', {
        organisationId,
        id,
      })
      .execute();
    return result.affected === 1;
  }

  async withdraw(organisationId: string, id: string): Promise<boolean> {
    const result = await this.database.manager
      .createQueryBuilder()
      .delete()
      .from(InvitationEntity)
      .where('organisation_id = :organisationId AND id = :id AND accepted_at IS NULL', { organisationId, id })
      .execute();
    return result.affected === 1;
  }

  /** Open invitations of someone who may no longer invite. */
  async withdrawAllBy(organisationId: string, invitedBy: string): Promise<void> {
    await this.database.manager
      .createQueryBuilder()
      .delete()
      .from(InvitationEntity)
      .where('organisation_id = :organisationId AND invited_by = :invitedBy AND accepted_at IS NULL', {
        organisationId,
        invitedBy,
      })
      .execute();
  }

  /** An older open invitation to the same address gives way to the new one. */
  async withdrawAllTo(organisationId: string, email: string): Promise<void> {
    await this.database.manager
      .createQueryBuilder()
      .delete()
      .from(InvitationEntity)
      .where('organisation_id = :organisationId AND email = :email AND accepted_at IS NULL', { organisationId, email })
      .execute();
  }
}
