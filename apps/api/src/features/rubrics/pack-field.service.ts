import { Injectable } from '@nestjs/common';
import type { Pack } from '@loopwright/packs';
import { Database } from '../../platform/database.ts';
import { fieldItemsOf, rubricsOf } from './pack-field.ts';
import { RubricsRepository } from './rubrics.repository.ts';

/** Brings the field of a pack into an organisation that has none yet. */
@Injectable()
export class PackField {
  constructor(
    private readonly database: Database,
    private readonly rubrics: RubricsRepository,
  ) {}

  install(pack: Pack, organisationId: string): Promise<void> {
    return this.database.within(organisationId, async () => {
      await this.rubrics.addFieldItems(fieldItemsOf(pack, organisationId));
      for (const rubric of rubricsOf(pack)) await this.rubrics.addRubric(organisationId, rubric);
    });
  }
}
