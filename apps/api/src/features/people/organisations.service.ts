import { Injectable } from '@nestjs/common';
import type { Role } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { Refusal } from '../../platform/refusal.ts';
import { Passwords } from './passwords.ts';
import type { AccountEntity } from './people.entities.ts';
import { PeopleRepository } from './people.repository.ts';

export type NewMember = { name: string; email: string; role: Role; passwordHash: string; timeZone?: string };

/** Organisations and their first members; how one comes to be is the set-up's business. */
@Injectable()
export class OrganisationsService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleRepository,
    private readonly passwords: Passwords,
  ) {}

  /** Opens an organisation and lets `furnish` fill it in the same transaction. */
  create<T>(name: string, demo: boolean, furnish: (organisationId: string) => Promise<T>): Promise<T> {
    const organisationId = newId();
    return this.database.within(organisationId, async () => {
      await this.people.addOrganisation(organisationId, name, demo);
      return furnish(organisationId);
    });
  }

  async addMember(organisationId: string, member: NewMember): Promise<Actor> {
    const id = newId();
    await this.database.within(organisationId, () => this.people.addAccount(organisationId, { id, ...member }));
    return {
      accountId: id,
      organisationId,
      sessionId: newId(),
      role: member.role,
      name: member.name,
      email: member.email,
    };
  }

  /** Hash of a password that passed the rules. */
  passwordHash(password: string, about: readonly string[]): Promise<string> {
    this.passwords.requireStrong(password, about);
    return this.passwords.hash(password);
  }

  /** The ids of all organisations, for work that a new build has to do in each. */
  async all(): Promise<string[]> {
    return this.database.toIdentify(async (manager) => {
      const rows: { id: string }[] = await manager.query('SELECT organisation_id AS id FROM organisation ORDER BY 1');
      return rows.map(({ id }) => id);
    });
  }

  /** Whether an organisation that is not a demo (or is one) exists. */
  async exists(demo: boolean): Promise<boolean> {
    return this.database.toIdentify(async (manager) => {
      const rows: unknown[] = await manager.query('SELECT 1 FROM organisation WHERE demo = $1 LIMIT 1', [demo]);
      return rows.length > 0;
    });
  }

  /** Removes a demo organisation with all that it holds. */
  removeDemo(actor: Actor): Promise<Record<string, never>> {
    return this.database.within(actor.organisationId, async () => {
      if (!(await this.people.removeDemo())) throw new Refusal('demo.not-a-demo');
      return {};
    });
  }
}
export type SignedUp = Pick<AccountEntity, 'organisationId' | 'id' | 'sessionEpoch'>;
