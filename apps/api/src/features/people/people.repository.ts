import { Injectable } from '@nestjs/common';
import type { Role, UserSearch } from '@loopwright/contracts';
import { In } from 'typeorm';
import { readCursor } from '../../platform/cursor.ts';
import { Database } from '../../platform/database.ts';
import { foldedPattern, foldedSql } from '../../platform/folded.ts';
import { AccountEntity, OrganisationEntity } from './people.entities.ts';

type NewAccount = Pick<AccountEntity, 'id' | 'email' | 'name' | 'role' | 'passwordHash'> & { timeZone?: string };
type AccountChange = Partial<Pick<AccountEntity, 'role' | 'state' | 'name' | 'timeZone' | 'passwordHash'>>;

@Injectable()
export class PeopleRepository {
  constructor(private readonly database: Database) {}

  async addOrganisation(organisationId: string, name: string, demo: boolean): Promise<void> {
    await this.database.manager.insert(OrganisationEntity, { organisationId, name, demo });
  }

  organisation(organisationId: string): Promise<OrganisationEntity> {
    return this.database.manager.findOneByOrFail(OrganisationEntity, { organisationId });
  }

  /** Removes the organisation of the running transaction with all that it holds; false when it is no demo. */
  async removeDemo(): Promise<boolean> {
    const rows: { removed: boolean }[] = await this.database.manager.query('SELECT remove_demo() AS removed');
    return rows[0]?.removed ?? false;
  }

  async addAccount(organisationId: string, account: NewAccount): Promise<void> {
    await this.database.manager.insert(AccountEntity, { ...account, organisationId });
  }

  account(organisationId: string, id: string): Promise<AccountEntity | null> {
    return this.database.manager.findOneBy(AccountEntity, { organisationId, id });
  }

  /** Every account with this e-mail, over all organisations or in one; only for signing in. */
  accountsByEmail(email: string, organisationId?: string): Promise<(AccountEntity & { organisation: string })[]> {
    return this.database.toIdentify(async (manager) => {
      const where = { email, state: 'active' as const, ...(organisationId && { organisationId }) };
      const found = await manager.find(AccountEntity, { where, order: { organisationId: 'ASC' } });
      const organisations = await manager.findBy(OrganisationEntity, {
        organisationId: In(found.map((account) => account.organisationId)),
      });
      const names = new Map(organisations.map(({ organisationId, name }) => [organisationId, name]));
      return found.map((account) => Object.assign(account, { organisation: names.get(account.organisationId) ?? '' }));
    });
  }

  async search(organisationId: string, search: UserSearch): Promise<{ rows: AccountEntity[]; total: number }> {
    const query = this.database.manager
      .createQueryBuilder(AccountEntity, 'a')
      .where('a.organisation_id = :organisationId', { organisationId });
    if (search.role) query.andWhere('a.role = :role', { role: search.role });
    if (search.state) query.andWhere('a.state = :state', { state: search.state });
    if (search.search)
      query.andWhere(`(${foldedSql('a.name')} LIKE :like OR a.email LIKE :like)`, {
        like: foldedPattern(search.search),
      });
    const total = await query.getCount();
    const after = readCursor(search.cursor, ['text', 'id']);
    if (after)
      query.andWhere('(lower(a.name), a.id) > (:afterName, :afterId)', { afterName: after[0], afterId: after[1] });
    const rows = await query
      .orderBy('lower(a.name)')
      .addOrderBy('a.id')
      .limit(search.limit + 1)
      .getMany();
    return { rows, total };
  }

  /** Changes an account that is still at `version`; false when it is not. */
  async changeAccount(
    organisationId: string,
    id: string,
    version: number,
    change: AccountChange,
    endSessions: boolean,
  ): Promise<boolean> {
    const result = await this.database.manager
      .createQueryBuilder()
      .update(AccountEntity)
      .set({
        ...change,
        version: () => 'version + 1',
        ...(endSessions ? { sessionEpoch: () => 'session_epoch + 1' } : {}),
      })
      .where('organisation_id = :organisationId AND id = :id AND version = :version', { organisationId, id, version })
      .execute();
    return result.affected === 1;
  }

  /** Locks the admins, so that two demotions at once cannot leave the organisation without one. */
  async activeAdmins(organisationId: string): Promise<string[]> {
    const rows: { id: string }[] = await this.database.manager.query(
      `SELECT id FROM account WHERE organisation_id = $1 AND role = 'admin' AND state = 'active' ORDER BY id FOR UPDATE`,
      [organisationId],
    );
    return rows.map(({ id }) => id);
  }

  /** Whether somebody besides this one is active in one of the roles. */
  async hasOtherActive(organisationId: string, among: readonly Role[], exceptId: string): Promise<boolean> {
    const [row]: { found: boolean }[] = await this.database.manager.query(
      `SELECT EXISTS (SELECT FROM account WHERE organisation_id = $1 AND role = ANY ($2) AND id <> $3 AND state = 'active') AS found`,
      [organisationId, among, exceptId],
    );
    return row!.found;
  }

  async activeAmong(
    organisationId: string,
    ids: readonly string[],
  ): Promise<{ id: string; name: string; email: string; role: Role }[]> {
    return this.database.manager.query(
      `SELECT id, name, email, role FROM account WHERE organisation_id = $1 AND id = ANY($2) AND state = 'active'`,
      [organisationId, ids],
    );
  }
}
