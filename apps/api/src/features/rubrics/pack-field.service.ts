import { Injectable } from '@nestjs/common';
import type { Pack } from '@loopwright/packs';
import { Database } from '../../platform/database.ts';
import { fieldItemsOf, rubricsOf } from './pack-field.ts';
import { RubricsRepository } from './rubrics.repository.ts';

/** Brings the field of a pack into an organisation. */
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

  /**
   * Brings an organisation that was set up with an earlier build what its field lacks: entries, and properties of
   * entries. What it has stays as it is, so that doing it again changes nothing.
   */
  complete(pack: Pack, organisationId: string): Promise<void> {
    return this.database.within(organisationId, () =>
      this.rubrics.addMissing(organisationId, fieldItemsOf(pack, organisationId)),
    );
  }

  /** Whether the organisation has a field that was set up before it could teach. */
  lacksTeaching(organisationId: string): Promise<boolean> {
    return this.database.within(organisationId, () => this.rubrics.hasKindsButNot(organisationId, 'stage', 'guide'));
  }
}
