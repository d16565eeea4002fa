import type { ImportRowSearch } from '@loopwright/contracts';
import { Injectable } from '@nestjs/common';
import { readCursor } from '../../platform/cursor.ts';
import { Database } from '../../platform/database.ts';
import { type Applied, BankImportRowEntity, type Before } from './exchange.entities.ts';

export type NewRow = Pick<
  BankImportRowEntity,
  'position' | 'slug' | 'placeRow' | 'placeLine' | 'kind' | 'incoming' | 'questionId' | 'revision'
>;
/** What was done for a row. */
export type Done = {
  position: number;
  applied: Applied;
  questionId: string;
  appliedRevision: number;
  before: Before | null;
};

/** The rows of imports, each a question of the file and what became of it. */
@Injectable()
export class ImportRowsRepository {
  constructor(private readonly database: Database) {}

  async add(organisationId: string, importId: string, rows: readonly NewRow[]): Promise<void> {
    await this.database.manager.query(
      `INSERT INTO bank_import_row (organisation_id, import_id, position, slug, place_row, place_line, kind, incoming, question_id, revision)
       SELECT $1, $2, r.position, r.slug, r."placeRow", r."placeLine", r.kind, r.incoming, r."questionId", r.revision
       FROM jsonb_to_recordset($3::jsonb) AS r (position integer, slug text, "placeRow" integer, "placeLine" integer, kind text, incoming jsonb, "questionId" uuid, revision integer)`,
      [organisationId, importId, JSON.stringify(rows)],
    );
  }

  async page(
    organisationId: string,
    importId: string,
    { kind, kept, cursor, limit }: Pick<ImportRowSearch, 'kind' | 'kept' | 'cursor' | 'limit'>,
  ): Promise<{ rows: BankImportRowEntity[]; total: number }> {
    const after = readCursor(cursor, ['count'])?.[0] ?? -1;
    const found = this.database.manager
      .createQueryBuilder(BankImportRowEntity, 'r')
      .where('r.organisation_id = :organisationId AND r.import_id = :importId', { organisationId, importId });
    if (kind) found.andWhere('r.kind = :kind', { kind });
    if (kept) found.andWhere('r.kept IS NOT NULL');
    const total = await found.getCount();
    const rows = await found
      .andWhere('r.position > :after', { after })
      .orderBy('r.position')
      .take(limit + 1)
      .getMany();
    return { rows, total };
  }

  /** The next rows that something has to be done for, in their order. */
  next(
    organisationId: string,
    importId: string,
    after: number,
    limit: number,
    which: 'to do' | 'done',
  ): Promise<BankImportRowEntity[]> {
    const todo = `(r.kind IN ('added', 'changed') OR r.choice = 'theirs')`;
    return this.database.manager
      .createQueryBuilder(BankImportRowEntity, 'r')
      .where('r.organisation_id = :organisationId AND r.import_id = :importId AND r.position > :after', {
        organisationId,
        importId,
        after,
      })
      .andWhere(which === 'to do' ? todo : 'r.applied IS NOT NULL')
      .orderBy('r.position')
      .take(limit)
      .getMany();
  }

  async settle(
    organisationId: string,
    importId: string,
    choice: 'ours' | 'theirs' | null,
    slugs?: string[],
  ): Promise<void> {
    await this.database.manager.query(
      `UPDATE bank_import_row SET choice = $3 WHERE organisation_id = $1 AND import_id = $2 AND kind = 'conflict' AND ($4::text[] IS NULL OR slug = ANY ($4))`,
      [organisationId, importId, choice, slugs ?? null],
    );
  }

  async record(organisationId: string, importId: string, done: readonly Done[]): Promise<void> {
    await this.database.manager.query(
      `UPDATE bank_import_row b SET applied = r.applied, question_id = r."questionId", applied_revision = r."appliedRevision", before = r.before
       FROM jsonb_to_recordset($3::jsonb) AS r (position integer, applied text, "questionId" uuid, "appliedRevision" integer, before jsonb)
       WHERE b.organisation_id = $1 AND b.import_id = $2 AND b.position = r.position`,
      [organisationId, importId, JSON.stringify(done)],
    );
  }

  async recordKept(
    organisationId: string,
    importId: string,
    kept: readonly { position: number; kept: string }[],
  ): Promise<void> {
    if (kept.length === 0) return;
    await this.database.manager.query(
      `UPDATE bank_import_row b SET kept = r.kept FROM jsonb_to_recordset($3::jsonb) AS r (position integer, kept text)
       WHERE b.organisation_id = $1 AND b.import_id = $2 AND b.position = r.position`,
      [organisationId, importId, JSON.stringify(kept)],
    );
  }
}
