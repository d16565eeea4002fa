import { Injectable } from '@nestjs/common';
import { loadPack, type Pack, packDirectory } from '@loopwright/packs';
import { QuestionsService } from '../questions/index.ts';
import { PackField } from '../rubrics/index.ts';

/** Furnishes a new organisation with the shipped content: stages, rubrics, templates and the question bank. */
@Injectable()
export class ContentService {
  private pack: Promise<Pack> | undefined;
  constructor(
    private readonly field: PackField,
    private readonly questions: QuestionsService,
  ) {}

  async install(organisationId: string): Promise<void> {
    const pack = await (this.pack ??= loadPack(packDirectory()));
    await this.field.install(pack, organisationId);
    await this.questions.installPack(pack, organisationId);
  }
}
