import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database.ts';

/** What was last taken from each source: the base of the next comparison. */
@Injectable()
export class SourcesRepository {
  constructor(private readonly database: Database) {}

  async of(organisationId: string, source: string): Promise<Map<string, string>> {
    const rows: { slug: string; fingerprint: string }[] = await this.database.manager.query(
      'SELECT slug, fingerprint FROM bank_source WHERE organisation_id = $1 AND source = $2',
      [organisationId, source],
    );
    return new Map(rows.map(({ slug, fingerprint }) => [slug, fingerprint]));
  }

  async record(
    organisationId: string,
    source: string,
    taken: readonly { slug: string; fingerprint: string }[],
  ): Promise<void> {
    await this.database.manager.query(
      `INSERT INTO bank_source (organisation_id, source, slug, fingerprint)
       SELECT $1, $2, r.slug, r.fingerprint FROM jsonb_to_recordset($3::jsonb) AS r (slug text, fingerprint text)
       ON CONFLICT ON CONSTRAINT bank_source_pkey DO UPDATE SET fingerprint = EXCLUDED.fingerprint`,
      [organisationId, source, JSON.stringify(taken)],
    );
  }

  /** As if these had never been taken from it. */
  async forget(organisationId: string, source: string, slugs: readonly string[]): Promise<void> {
    await this.database.manager.query(
      'DELETE FROM bank_source WHERE organisation_id = $1 AND source = $2 AND slug = ANY ($3)',
      [organisationId, source, slugs],
    );
  }

  /** Which of these questions are in a published loop or a knowledge check, with the newest version that one has. */
  async used(organisationId: string, ids: readonly string[]): Promise<Map<string, number>> {
    const rows: { id: string; version: number }[] = await this.database.manager.query(
      `SELECT question_id AS id, max(question_version) AS version FROM (
         SELECT organisation_id, question_id, question_version FROM loop_version_question UNION ALL
         SELECT organisation_id, question_id, question_version FROM knowledge_check_question
       ) AS uses WHERE organisation_id = $1 AND question_id = ANY ($2) GROUP BY 1`,
      [organisationId, ids],
    );
    return new Map(rows.map(({ id, version }) => [id, version]));
  }

  /** Questions that loops name which are still being put together. */
  async planned(organisationId: string): Promise<Set<string>> {
    const rows: { id: string }[] = await this.database.manager.query(
      `SELECT DISTINCT named[1] AS id FROM loop l,
         regexp_matches(coalesce(l.assembly::text, '') || l.plan::text, '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'g') AS named
       WHERE l.organisation_id = $1`,
      [organisationId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Lets the database look at what came, so that it goes on finding things the quick way. */
  async measure(): Promise<void> {
    await this.database.manager.query('SELECT measure_question_bank()');
  }

  /** Removes approved questions that this import added and nobody used or edited since; answers which are gone. */
  async removeImported(importId: string, ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const rows: { id: string }[] = await this.database.manager.query(
      'SELECT * FROM remove_imported_questions($1, $2::uuid[]) AS id',
      [importId, ids],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
