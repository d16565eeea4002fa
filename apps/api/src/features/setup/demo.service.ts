import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DemoTeam } from '@loopwright/contracts';
import { Refusal } from '../../platform/refusal.ts';
import { OrganisationsService } from '../people/index.ts';
import { ContentService } from './content.service.ts';
import { DemoHiring } from './demo/hiring.ts';
import { type DemoActors, demoEmail, demoPeople } from './demo/people.ts';
import { SetupCodes } from './setup-codes.ts';

const ORGANISATION = 'Demo team';

/** An organisation to look around in, marked as a demo and removable; made by the product's own services. */
@Injectable()
export class DemoService {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly content: ContentService,
    private readonly hiring: DemoHiring,
    private readonly codes: SetupCodes,
  ) {}

  async createWithCode(code: string, address: string): Promise<DemoTeam> {
    await this.codes.require(code, address);
    const team = await this.create();
    if (!team)
      throw new Refusal('setup.done', { detail: 'A demo team is here already. Sign in with one of its accounts.' });
    return team;
  }

  /** Makes the demo; nothing when there is one. Its password is random and returned only here. */
  async create(): Promise<DemoTeam | undefined> {
    if (await this.organisations.exists(true)) return undefined;
    const password = `demo-${randomBytes(9).toString('base64url').toLowerCase()}`;
    const actors = await this.team(password);
    await this.hiring.fill(actors).catch(async (error: unknown) => {
      await this.organisations.removeDemo(actors.owner);
      throw error;
    });
    return {
      organisation: ORGANISATION,
      password,
      accounts: demoPeople.map(({ name, role }) => ({ name, email: demoEmail(name), role })),
    };
  }

  private async team(password: string): Promise<DemoActors> {
    const passwordHash = await this.organisations.passwordHash(password, []);
    return this.organisations.create(ORGANISATION, true, async (organisationId) => {
      await this.content.install(organisationId);
      const actors: Partial<DemoActors> = {};
      for (const { key, name, role } of demoPeople)
        actors[key] = await this.organisations.addMember(organisationId, {
          name,
          email: demoEmail(name),
          role,
          passwordHash,
        });
      return actors as DemoActors;
    });
  }
}
