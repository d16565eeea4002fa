import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { loadPack, type Pack, packDirectory } from '@loopwright/packs';
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
  ) {}

  async install(organisationId: string): Promise<void> {
    const pack = await this.pack();
    await this.field.install(pack, organisationId);
    await this.questions.installPack(pack, organisationId);
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
