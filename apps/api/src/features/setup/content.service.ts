import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { loadPack, type Pack, packDirectory } from '@loopwright/packs';
import { PackSource } from '../exchange/index.ts';
import { OrganisationsService } from '../people/index.ts';
import { QuestionsService } from '../questions/index.ts';
import { PackField } from '../rubrics/index.ts';

/** Furnishes a new organisation with the shipped content: stages, rubrics, templates and the question bank. */
@Injectable()
export class ContentService implements OnApplicationBootstrap {
  private readonly log = new Logger(ContentService.name);
  private loaded: Promise<Pack> | undefined;
  constructor(
    private readonly field: PackField,
    private readonly questions: QuestionsService,
    private readonly organisations: OrganisationsService,
    private readonly source: PackSource,
  ) {}

  async install(organisationId: string): Promise<void> {
    const pack = await this.installField(organisationId);
    await this.questions.installPack(pack, organisationId);
    await this.source.installed(pack, organisationId);
  }

  /** Stages, levels, rubrics and templates, for a bank that is to come from elsewhere. */
  async installField(organisationId: string): Promise<Pack> {
    const pack = await this.pack();
    await this.field.install(pack, organisationId);
    return pack;
  }

  /** Organisations that an earlier build set up get the parts of the content that it did not have. */
  async onApplicationBootstrap(): Promise<void> {
    for (const organisationId of await this.organisations.all()) {
      if (!(await this.field.lacksTeaching(organisationId))) continue;
      await this.field.complete(await this.pack(), organisationId);
      this.log.log(`Added guides and briefs to organisation ${organisationId}`);
    }
  }

  private pack(): Promise<Pack> {
    return (this.loaded ??= loadPack(packDirectory()));
  }
}
