import { Injectable } from '@nestjs/common';
import type { Rubric } from '@loopwright/contracts';
import { Database } from '../../platform/database.ts';
import { FieldItemEntity, type FieldKind, RubricEntity, RubricVersionEntity } from './rubrics.entities.ts';

type RubricContent = Omit<Rubric, 'version'>;

@Injectable()
export class RubricsRepository {
  constructor(private readonly database: Database) {}

  fieldItems(organisationId: string): Promise<FieldItemEntity[]> {
    return this.database.manager.find(FieldItemEntity, {
      where: { organisationId },
      order: { kind: 'ASC', position: 'ASC' },
    });
  }

  fieldItemsOf(organisationId: string, kind: FieldKind): Promise<FieldItemEntity[]> {
    return this.database.manager.find(FieldItemEntity, { where: { organisationId, kind }, order: { position: 'ASC' } });
  }

  async addFieldItems(items: FieldItemEntity[]): Promise<void> {
    await this.database.manager.insert(FieldItemEntity, items);
  }

  async addRubric(organisationId: string, content: RubricContent): Promise<void> {
    await this.database.manager.insert(RubricEntity, { organisationId, stage: content.stage, currentVersion: 1 });
    await this.database.manager.insert(RubricVersionEntity, {
      organisationId,
      stage: content.stage,
      version: 1,
      content,
    });
  }

  async currentRubrics(organisationId: string): Promise<Rubric[]> {
    const rows: { version: number; content: RubricContent }[] = await this.database.manager.query(
      `SELECT v.version, v.content FROM rubric r
       JOIN rubric_version v ON v.organisation_id = r.organisation_id AND v.stage = r.stage AND v.version = r.current_version
       WHERE r.organisation_id = $1 ORDER BY r.stage`,
      [organisationId],
    );
    return rows.map(({ version, content }) => ({ ...content, version }));
  }
}
