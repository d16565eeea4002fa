import { Injectable } from '@nestjs/common';
import type { Rubric } from '@loopwright/contracts';
import { Database } from '../../platform/database.ts';
import { FieldItemEntity, type FieldKind, RubricEntity, RubricVersionEntity } from './rubrics.entities.ts';

type RubricContent = Omit<Rubric, 'version'>;
export type VersionRow = {
  version: number;
  authorId: string | null;
  author: string | null;
  createdAt: Date;
  note: string;
  total: number;
};

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

  /** Adds entries that are missing, and to those that are there the properties that they lack. */
  async addMissing(organisationId: string, items: readonly FieldItemEntity[]): Promise<void> {
    await this.database.manager.query(
      `INSERT INTO field_item (organisation_id, kind, slug, position, content)
       SELECT $1, kind, slug, position, content FROM jsonb_to_recordset($2::jsonb) AS new (kind text, slug text, position smallint, content jsonb)
       ON CONFLICT (organisation_id, kind, slug) DO UPDATE SET content = excluded.content || field_item.content
       WHERE field_item.content <> excluded.content || field_item.content`,
      [
        organisationId,
        JSON.stringify(items.map(({ kind, slug, position, content }) => ({ kind, slug, position, content }))),
      ],
    );
  }

  async hasKindsButNot(organisationId: string, has: FieldKind, not: FieldKind): Promise<boolean> {
    const rows: { kind: FieldKind }[] = await this.database.manager.query(
      'SELECT DISTINCT kind FROM field_item WHERE organisation_id = $1 AND kind IN ($2, $3)',
      [organisationId, has, not],
    );
    return rows.length === 1 && rows[0]!.kind === has;
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

  async version(organisationId: string, stage: string, version: number): Promise<Rubric | undefined> {
    const rows: { content: RubricContent }[] = await this.database.manager.query(
      'SELECT content FROM rubric_version WHERE organisation_id = $1 AND stage = $2 AND version = $3',
      [organisationId, stage, version],
    );
    return rows[0] && { ...rows[0].content, version };
  }

  /** One page of a rubric's versions, newest first, older than `before`. */
  versions(organisationId: string, stage: string, before: number, limit: number): Promise<VersionRow[]> {
    return this.database.manager.query(
      `SELECT v.version, v.author_id AS "authorId", person.name AS author, v.created_at AS "createdAt", v.note,
         (SELECT count(*)::integer FROM rubric_version every WHERE every.organisation_id = v.organisation_id AND every.stage = v.stage) AS total
       FROM rubric_version v LEFT JOIN account person ON person.organisation_id = v.organisation_id AND person.id = v.author_id
       WHERE v.organisation_id = $1 AND v.stage = $2 AND v.version < $3 ORDER BY v.version DESC LIMIT $4`,
      [organisationId, stage, before, limit + 1],
    );
  }

  /** The number of a rubric's current version, which stays the current one until the transaction ends. */
  async lockCurrent(organisationId: string, stage: string): Promise<number | undefined> {
    const rows: { version: number }[] = await this.database.manager.query(
      'SELECT current_version AS version FROM rubric WHERE organisation_id = $1 AND stage = $2 FOR UPDATE',
      [organisationId, stage],
    );
    return rows[0]?.version;
  }

  /** Makes the next version out of the one named; false when that one is no longer the current. */
  async addVersion(
    { organisationId, accountId: authorId }: { organisationId: string; accountId: string },
    base: number,
    content: RubricContent,
    note: string,
  ): Promise<boolean> {
    const { stage } = content;
    const result = await this.database.manager
      .createQueryBuilder()
      .update(RubricEntity)
      .set({ currentVersion: base + 1 })
      .where('organisation_id = :organisationId AND stage = :stage AND current_version = :base', {
        organisationId,
        stage,
        base,
      })
      .execute();
    if (result.affected !== 1) return false;
    const row = { organisationId, stage, version: base + 1, content, authorId, note };
    await this.database.manager.insert(RubricVersionEntity, row);
    return true;
  }
}
