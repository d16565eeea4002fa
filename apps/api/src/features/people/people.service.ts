import { Injectable } from '@nestjs/common';
import type { Me, PasswordChange, ProfileChange, Role, User, UserChange, UserSearch } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { pageOf } from '../../platform/cursor.ts';
import { Database } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { InvitationsRepository } from './invitations.repository.ts';
import { Passwords } from './passwords.ts';
import type { AccountEntity } from './people.entities.ts';
import { PeopleRepository } from './people.repository.ts';
import { meView, userView } from './person.view.ts';
import { ownPassword, Throttle } from './throttle.ts';
import { isTimeZone } from './time-zone.ts';

@Injectable()
export class PeopleService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleRepository,
    private readonly invitations: InvitationsRepository,
    private readonly passwords: Passwords,
    private readonly throttle: Throttle,
  ) {}

  me(organisationId: string, accountId: string): Promise<Me> {
    return this.database.within(organisationId, async () =>
      meView(await this.find(organisationId, accountId), await this.people.organisation(organisationId)),
    );
  }

  search(actor: Actor, search: UserSearch) {
    return this.database.within(actor.organisationId, async () => {
      const { rows, total } = await this.people.search(actor.organisationId, search);
      return pageOf(rows, search.limit, (row) => [row.name.toLowerCase(), row.id], userView, total);
    });
  }

  /** Changes a role or closes an account; what the person may do follows with their next request. */
  change(actor: Actor, userId: string, { version, ...change }: UserChange): Promise<User> {
    return this.database.within(actor.organisationId, async () => {
      const admins = await this.people.activeAdmins(actor.organisationId);
      const stays = (change.role ?? 'admin') === 'admin' && (change.state ?? 'active') === 'active';
      if (!stays && admins.length === 1 && admins[0] === userId) throw new Refusal('people.last-admin');
      const changed = await this.people.changeAccount(
        actor.organisationId,
        userId,
        version,
        change,
        change.state === 'deactivated',
      );
      if (changed && !stays) await this.invitations.withdrawAllBy(actor.organisationId, userId);
      const now = userView(await this.find(actor.organisationId, userId));
      if (!changed) throw new Refusal('version.stale', { current: now });
      return now;
    });
  }

  changeProfile(actor: Actor, { version, ...change }: ProfileChange): Promise<Me> {
    if (change.timeZone !== undefined && !isTimeZone(change.timeZone))
      throw new Refusal('request.invalid', { issues: [{ path: ['timeZone'], message: 'is not a known time zone' }] });
    return this.database.within(actor.organisationId, async () => {
      const changed = await this.people.changeAccount(actor.organisationId, actor.accountId, version, change, false);
      const me = await this.me(actor.organisationId, actor.accountId);
      if (!changed) throw new Refusal('version.stale', { current: me.user });
      return me;
    });
  }

  /** Sets a new password and ends every session of the account, this one included. */
  async changePassword(actor: Actor, { current, next }: PasswordChange): Promise<AccountEntity> {
    const account = await this.database.within(actor.organisationId, () =>
      this.find(actor.organisationId, actor.accountId),
    );
    const right = await this.throttle.attempt([ownPassword(account.id)], () =>
      this.passwords.matches(account.passwordHash, current),
    );
    if (!right)
      throw new Refusal('people.wrong-password', {
        issues: [{ path: ['current'], message: 'is not the current password' }],
      });
    this.passwords.requireStrong(next, [account.name, account.email], 'next');
    const passwordHash = await this.passwords.hash(next);
    return this.database.within(actor.organisationId, async () => {
      const changed = await this.people.changeAccount(
        actor.organisationId,
        account.id,
        account.version,
        { passwordHash },
        true,
      );
      if (!changed) throw new Refusal('version.stale');
      return this.find(actor.organisationId, account.id);
    });
  }

  hasOtherActive(organisationId: string, among: readonly Role[], exceptId: string): Promise<boolean> {
    return this.database.within(organisationId, () => this.people.hasOtherActive(organisationId, among, exceptId));
  }

  /** Names, addresses and roles of active members among these ids. */
  activeAmong(organisationId: string, ids: readonly string[]) {
    return this.database.within(organisationId, () => this.people.activeAmong(organisationId, ids));
  }

  private async find(organisationId: string, accountId: string): Promise<AccountEntity> {
    const account = await this.people.account(organisationId, accountId);
    if (!account) throw new Refusal('not-found');
    return account;
  }
}
