import { Injectable } from '@nestjs/common';
import type { InvitationAcceptance, InvitationDraft } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { pageOf } from '../../platform/cursor.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { isTimeZone } from './time-zone.ts';
import { Refusal, refusalOf } from '../../platform/refusal.ts';
import { hashOf, newSecret } from '../../platform/sessions.ts';
import { InvitationsRepository, type PendingInvitation } from './invitations.repository.ts';
import { Passwords } from './passwords.ts';
import type { AccountEntity, InvitationEntity } from './people.entities.ts';
import { PeopleRepository } from './people.repository.ts';

const LIFE_MS = 7 * 24 * 3600 * 1000;

@Injectable()
export class InvitationsService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleRepository,
    private readonly invitations: InvitationsRepository,
    private readonly passwords: Passwords,
  ) {}

  /** Invites by a link that is shown once; the secret stands in the fragment, which no server sees. */
  invite(actor: Actor, { email, name, role }: InvitationDraft) {
    const { secret, hash } = newSecret();
    const invitation = {
      organisationId: actor.organisationId,
      id: newId(),
      tokenHash: hash,
      email,
      name,
      role,
      invitedBy: actor.accountId,
      expiresAt: new Date(Date.now() + LIFE_MS),
    };
    return this.database.within(actor.organisationId, async () => {
      const { total } = await this.people.search(actor.organisationId, { search: email, limit: 1 });
      if (total > 0 && (await this.isMember(actor.organisationId, email)))
        throw new Refusal('people.already-member', {
          issues: [{ path: ['email'], message: 'already belongs to the organisation' }],
        });
      await this.invitations.withdrawAllTo(actor.organisationId, email);
      await this.invitations.add(invitation);
      return {
        invitation: view({ ...invitation, inviterName: actor.name } as PendingInvitation),
        path: `/invitation#${secret}`,
      };
    });
  }

  list(actor: Actor, { cursor, limit }: { cursor?: string; limit: number }) {
    return this.database.within(actor.organisationId, async () => {
      const { rows, total } = await this.invitations.pending(actor.organisationId, cursor, limit);
      return pageOf(rows, limit, ({ id }) => [id], view, total);
    });
  }

  withdraw(actor: Actor, invitationId: string): Promise<Record<string, never>> {
    return this.database.within(actor.organisationId, async () => {
      if (!(await this.invitations.withdraw(actor.organisationId, invitationId)))
        throw new Refusal('people.invitation-invalid');
      return {};
    });
  }

  async offer(token: string) {
    const invitation = await this.open(token);
    const { name: organisation } = await this.database.within(invitation.organisationId, () =>
      this.people.organisation(invitation.organisationId),
    );
    return { organisation, name: invitation.name, email: invitation.email, role: invitation.role };
  }

  /** Makes the invited account, while whoever invited is still an admin. An existing account is never changed by an invitation. */
  async accept({
    token,
    name,
    password,
    timeZone = 'UTC',
  }: InvitationAcceptance): Promise<Pick<AccountEntity, 'organisationId' | 'id' | 'sessionEpoch'>> {
    const invitation = await this.open(token);
    this.passwords.requireStrong(password, [name, invitation.email]);
    const passwordHash = await this.passwords.hash(password);
    const { organisationId, email, role, invitedBy } = invitation;
    const account = { id: newId(), email, name, role, passwordHash, timeZone: isTimeZone(timeZone) ? timeZone : 'UTC' };
    await this.database
      .within(organisationId, async () => {
        const admins = await this.people.activeAdmins(organisationId);
        if (!admins.includes(invitedBy) || !(await this.invitations.accept(organisationId, invitation.id)))
          throw new Refusal('people.invitation-invalid');
        await this.people.addAccount(organisationId, account);
      })
      .catch((error: unknown) => {
        throw refusalOf(error, { account_email_in_organisation: 'people.already-member' });
      });
    return { organisationId, id: account.id, sessionEpoch: 1 };
  }

  private async open(token: string): Promise<InvitationEntity> {
    const invitation = await this.invitations.byToken(hashOf(token));
    if (!invitation) throw new Refusal('people.invitation-invalid');
    return invitation;
  }

  private async isMember(organisationId: string, email: string): Promise<boolean> {
    const { rows } = await this.people.search(organisationId, { search: email, limit: 100 });
    return rows.some((row) => row.email === email);
  }
}

const view = (row: PendingInvitation) => ({
  id: row.id,
  email: row.email,
  name: row.name,
  role: row.role,
  expiresAt: row.expiresAt.toISOString(),
  invitedBy: { id: row.invitedBy, name: row.inviterName },
});
