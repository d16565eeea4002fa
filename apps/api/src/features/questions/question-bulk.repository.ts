import type { QuestionContent, QuestionOrigin, QuestionStatus } from '@loopwright/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database.ts';

/** A question with all that a file says of it. `slugs` are the stable names of its near-duplicates. */
export type BulkQuestion = {
  id: string;
  slug: string;
  status: QuestionStatus;
  revision: number;
  currentVersion: number;
  tags: string[];
  approved: QuestionContent | null;
  draft: QuestionContent | null;
  draftState: 'draft' | 'review' | null;
  draftAuthor: string | null;
  enemies: string[];
  retired: { reason: string; note: string; at: string; by: string | null } | null;
};
export type BulkAddition = {
  id: string;
  slug: string;
  origin: QuestionOrigin;
  tags: string[];
  content: QuestionContent;
};
export type BulkChange = { id: string; revision: number; tags: string[]; content: QuestionContent; version: number };
type Row = Record<string, unknown>;

const facts = `q.id, q.slug, q.status, q.revision, q.current_version AS "currentVersion", q.tags, v.content AS approved, d.content AS draft, d.state AS "draftState", d.author_id AS "draftAuthor",
  coalesce((SELECT array_agg(other.slug ORDER BY other.slug) FROM question_enemy e
    JOIN question other ON other.organisation_id = e.organisation_id AND other.id = e.enemy_id
    WHERE e.organisation_id = q.organisation_id AND e.question_id = q.id), '{}') AS enemies,
  CASE WHEN q.retired_reason IS NULL THEN NULL
    ELSE jsonb_build_object('reason', q.retired_reason, 'note', q.retired_note, 'at', q.retired_at, 'by', q.retired_by) END AS retired`;
const from = `question q LEFT JOIN question_version v ON v.organisation_id = q.organisation_id AND v.question_id = q.id AND v.version = q.current_version
  LEFT JOIN question_draft d ON d.organisation_id = q.organisation_id AND d.question_id = q.id`;
const versionColumns = `title, prompt, format, stages, levels, topics, competencies, minutes, content`;
const versionValues = `r.content->>'title', r.content->>'prompt', r.content->>'format', ARRAY(SELECT jsonb_array_elements_text(r.content->'stages')),
  ARRAY(SELECT level FROM jsonb_object_keys(r.content->'levels') AS level
    LEFT JOIN field_item known ON known.organisation_id = $1 AND known.kind = 'level' AND known.slug = level ORDER BY known.position, level),
  ARRAY(SELECT jsonb_array_elements_text(r.content->'topics')), r.content->'competencies', (r.content->>'minutes')::smallint, r.content`;

/** Many questions at once, a few hundred for each statement. Whoever calls refreshes the faces of what lists show. */
@Injectable()
export class QuestionBulk {
  constructor(private readonly database: Database) {}

  /** In the order of their slugs. `lock`: nobody else changes them until the transaction ends. */
  bySlugs(organisationId: string, slugs: readonly string[], lock = false): Promise<BulkQuestion[]> {
    return this.read('q.slug = ANY($2)', organisationId, slugs, lock);
  }

  byIds(organisationId: string, ids: readonly string[], lock = false): Promise<BulkQuestion[]> {
    return this.read('q.id = ANY($2)', organisationId, ids, lock);
  }

  private read(where: string, organisationId: string, keys: readonly string[], lock: boolean): Promise<BulkQuestion[]> {
    return this.database.manager.query(
      `SELECT ${facts} FROM ${from} WHERE q.organisation_id = $1 AND ${where} ORDER BY q.slug COLLATE "C"${lock ? ' FOR UPDATE OF q' : ''}`,
      [organisationId, keys],
    );
  }

  /** The stable names of the whole bank with the ids behind them. */
  async slugs(organisationId: string): Promise<Map<string, string>> {
    const rows: { slug: string; id: string }[] = await this.database.manager.query(
      'SELECT slug, id FROM question WHERE organisation_id = $1',
      [organisationId],
    );
    return new Map(rows.map(({ slug, id }) => [slug, id]));
  }

  /** New questions, approved at their first version. */
  async addApproved(organisationId: string, by: string | null, note: string, rows: BulkAddition[]): Promise<void> {
    await this.insertQuestions(organisationId, by, 'approved', 1, rows);
    await this.insertVersions(
      organisationId,
      by,
      note,
      rows.map((row) => ({ ...row, version: 1 })),
    );
  }

  /** New questions that nobody has approved yet. */
  async addDrafts(organisationId: string, author: string, note: string, rows: BulkAddition[]): Promise<void> {
    await this.insertQuestions(organisationId, author, 'draft', 0, rows);
    await this.putDrafts(
      organisationId,
      author,
      note,
      rows.map(({ id, content }) => ({ id, content, base: 0 })),
    );
  }

  private async insertQuestions(
    organisationId: string,
    owner: string | null,
    status: QuestionStatus,
    version: number,
    rows: BulkAddition[],
  ): Promise<void> {
    await this.rows(
      `INSERT INTO question (organisation_id, id, slug, status, origin, current_version, owner_id, tags)
       SELECT $1, r.id, r.slug, $3, r.origin, $4, $5, r.tags
       FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, slug text, origin text, tags text[])`,
      organisationId,
      rows.map(({ id, slug, origin, tags }) => ({ id, slug, origin, tags })),
      [status, version, owner],
    );
  }

  /** The next versions of questions that are still at `revision`; false when one is not. Brings retired ones back. */
  async addVersions(organisationId: string, by: string | null, note: string, rows: BulkChange[]): Promise<boolean> {
    await this.insertVersions(organisationId, by, note, rows);
    const changed: Row[] = await this.rows(
      `UPDATE question q SET current_version = r.version, status = 'approved', tags = r.tags, revision = q.revision + 1, updated_at = now(),
         retired_reason = NULL, retired_note = '', retired_at = NULL, retired_by = NULL
       FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, revision integer, version integer, tags text[])
       WHERE q.organisation_id = $1 AND q.id = r.id AND q.revision = r.revision RETURNING q.id`,
      organisationId,
      rows.map(({ id, revision, version, tags }) => ({ id, revision, version, tags })),
    );
    return changed.length === rows.length;
  }

  private async insertVersions(
    organisationId: string,
    by: string | null,
    note: string,
    rows: Pick<BulkChange, 'id' | 'version' | 'content'>[],
  ): Promise<void> {
    await this.rows(
      `INSERT INTO question_version (organisation_id, question_id, version, ${versionColumns}, note, created_by, approved_by)
       SELECT $1, r.id, r.version, ${versionValues}, $3, $4, $4 FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, version integer, content jsonb)`,
      organisationId,
      rows.map(({ id, version, content }) => ({ id, version, content })),
      [note, by],
    );
  }

  /**
   * Begins drafts, or writes over those that are there, which then wait for no reviewer any more. `base`: the approved
   * version, 0 where there is none; `by`: whose words these are, where it is not the author.
   */
  async putDrafts(
    organisationId: string,
    author: string,
    note: string,
    rows: { id: string; content: QuestionContent; base: number; by?: string | undefined }[],
  ): Promise<void> {
    await this.rows(
      `INSERT INTO question_draft (organisation_id, question_id, content, base_version, author_id, note)
       SELECT $1, r.id, r.content, r.base, coalesce(r.by, $3), $4 FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, content jsonb, base integer, by uuid)
       ON CONFLICT ON CONSTRAINT question_draft_pkey DO UPDATE SET content = EXCLUDED.content, base_version = EXCLUDED.base_version,
         author_id = EXCLUDED.author_id, note = EXCLUDED.note, state = 'draft', revision = question_draft.revision + 1, updated_at = now()`,
      organisationId,
      rows,
      [author, note],
    );
    await this.database.manager.query(
      `UPDATE question SET status = 'draft' WHERE organisation_id = $1 AND id = ANY($2) AND status = 'review'`,
      [organisationId, rows.map(({ id }) => id)],
    );
  }

  async dropDrafts(organisationId: string, ids: readonly string[]): Promise<void> {
    await this.database.manager.query(
      'DELETE FROM question_draft WHERE organisation_id = $1 AND question_id = ANY($2)',
      [organisationId, ids],
    );
  }

  /** Other tags, or back to retirement; false when one of them is no longer at `revision`. */
  async label(
    organisationId: string,
    rows: { id: string; revision: number; tags: string[]; retired?: BulkQuestion['retired'] }[],
  ): Promise<boolean> {
    const changed: Row[] = await this.rows(
      `UPDATE question q SET tags = r.tags, revision = q.revision + 1, updated_at = now(),
         status = CASE WHEN r.retired IS NOT NULL THEN 'retired' WHEN q.status = 'retired' THEN CASE WHEN q.current_version > 0 THEN 'approved' ELSE 'draft' END ELSE q.status END,
         retired_reason = r.retired->>'reason', retired_note = coalesce(r.retired->>'note', ''),
         retired_at = (r.retired->>'at')::timestamptz, retired_by = (r.retired->>'by')::uuid
       FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, revision integer, tags text[], retired jsonb)
       WHERE q.organisation_id = $1 AND q.id = r.id AND q.revision = r.revision RETURNING q.id`,
      organisationId,
      rows.map(({ retired, ...row }) => (retired ? { ...row, retired } : row)),
    );
    return changed.length === rows.length;
  }

  /** Near-duplicates, both ways; those known already stay. */
  async link(organisationId: string, pairs: readonly (readonly [string, string])[]): Promise<void> {
    await this.rows(
      `INSERT INTO question_enemy (organisation_id, question_id, enemy_id)
       SELECT $1::uuid, r.a, r.b FROM jsonb_to_recordset($2::jsonb) AS r (a uuid, b uuid)
       UNION SELECT $1::uuid, r.b, r.a FROM jsonb_to_recordset($2::jsonb) AS r (a uuid, b uuid) ON CONFLICT DO NOTHING`,
      organisationId,
      pairs.map(([a, b]) => ({ a, b })),
    );
  }

  async unlink(organisationId: string, pairs: readonly (readonly [string, string])[]): Promise<void> {
    await this.rows(
      `DELETE FROM question_enemy e USING jsonb_to_recordset($2::jsonb) AS r (a uuid, b uuid)
       WHERE e.organisation_id = $1 AND (e.question_id, e.enemy_id) IN ((r.a, r.b), (r.b, r.a))`,
      organisationId,
      pairs.map(([a, b]) => ({ a, b })),
    );
  }

  /** What one version of each said. */
  versions(
    organisationId: string,
    rows: readonly { id: string; version: number }[],
  ): Promise<{ id: string; content: QuestionContent }[]> {
    return this.database.manager.query(
      `SELECT v.question_id AS id, v.content FROM question_version v JOIN jsonb_to_recordset($2::jsonb) AS r (id uuid, version integer)
         ON v.question_id = r.id AND v.version = r.version WHERE v.organisation_id = $1`,
      [organisationId, JSON.stringify(rows)],
    );
  }

  /** Throws away questions that were never approved; the database keeps every other one. */
  async removeUnapproved(organisationId: string, ids: readonly string[]): Promise<void> {
    await this.database.manager.query(
      'DELETE FROM question WHERE organisation_id = $1 AND id = ANY($2) AND current_version = 0',
      [organisationId, ids],
    );
  }

  private async rows(
    sql: string,
    organisationId: string,
    rows: readonly object[],
    more: unknown[] = [],
  ): Promise<Row[]> {
    if (rows.length === 0) return [];
    const answer: unknown = await this.database.manager.query(sql, [organisationId, JSON.stringify(rows), ...more]);
    // An UPDATE is answered with its rows and their number.
    return (Array.isArray(answer) && Array.isArray(answer[0]) ? answer[0] : answer) as Row[];
  }
}
