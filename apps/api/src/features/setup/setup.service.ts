import { Inject, Injectable } from '@nestjs/common';
import type { OwnerSetup } from '@loopwright/contracts';
import { type Config, CONFIG } from '../../platform/config.ts';
import { Refusal } from '../../platform/refusal.ts';
import { isTimeZone, OrganisationsService, type SignedUp } from '../people/index.ts';
import { ContentService } from './content.service.ts';
import { SetupCodes } from './setup-codes.ts';

/** The first minutes of an installation: an owner of their own, who alone holds the printed code. */
@Injectable()
export class SetupService {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly content: ContentService,
    private readonly codes: SetupCodes,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async state() {
    const source = this.config.sourceUrl ?? null;
    return { needed: await this.needed(), demo: await this.organisations.exists(true), source };
  }

  /** Whether no organisation but a demo exists yet. */
  async needed(): Promise<boolean> {
    return !(await this.organisations.exists(false));
  }

  /** A fresh code to print, or nothing when the installation has its owner. */
  async open(): Promise<string | undefined> {
    return (await this.needed()) ? this.codes.issue() : undefined;
  }

  async createOwner(
    { code, organisation, name, email, password, timeZone = 'UTC' }: OwnerSetup,
    address: string,
  ): Promise<SignedUp> {
    if (!(await this.needed())) throw new Refusal('setup.done');
    await this.codes.require(code, address);
    if (!isTimeZone(timeZone))
      throw new Refusal('request.invalid', { issues: [{ path: ['timeZone'], message: 'is not a known time zone' }] });
    const passwordHash = await this.organisations.passwordHash(password, [name, email, organisation]);
    return this.organisations.create(organisation, false, async (organisationId) => {
      if (!(await this.codes.spend())) throw new Refusal('setup.done');
      const owner = await this.organisations.addMember(organisationId, {
        name,
        email,
        role: 'admin',
        passwordHash,
        timeZone,
      });
      await this.content.install(organisationId);
      return { organisationId, id: owner.accountId, sessionEpoch: 1 };
    });
  }
}
