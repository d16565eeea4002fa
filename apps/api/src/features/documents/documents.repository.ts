import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.ts';
import { ruleOf } from '../../platform/access/policy.ts';
import { numbered, scope } from '../../platform/access/scope.ts';
import { readCursor } from '../../platform/cursor.ts';
import { Database } from '../../platform/database.ts';
import type { BankStems } from './likeness.rules.ts';
import { QuestionDocumentEntity, type StoredDraft, unsaid } from './documents.entities.ts';

/** Somebody who writes questions. */
export type Writer = { id: string; name: string; email: string };
type Uploader = { uploaderId: string; uploaderName: string };
export type DocumentRow = QuestionDocumentEntity & Uploader;
export type SummaryRow = Pick<QuestionDocumentEntity, 'id' | 'name' | 'format' | 'createdAt'> &
  Uploader & { key: string; drafts: number; undecided: number; taken: number };

const uploader = `a.id AS "uploaderId", a.name AS "uploaderName"`;
const withUploader = `question_document d JOIN account a ON a.organisation_id = d.organisation_id AND a.id = d.uploaded_by`;
/** To the microsecond, as PostgreSQL keeps it: a rounded time would skip rows at the edge of a page. */
const placeInTime = `to_char(d.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS key`;
const inState = (state: string) =>
  `(SELECT count(*)::int FROM jsonb_array_elements(d.drafts) AS one WHERE one->>'state' = '${state}')`;
@Injectable()
export class DocumentsRepository {
  constructor(private readonly database: Database) {}

  /** Documents that the actor may review, newest first. */
  async visible(
    actor: Actor,
    { cursor, limit }: { cursor?: string | undefined; limit: number },
  ): Promise<{ rows: SummaryRow[]; total: number }> {
    const { where, values } = numbered(scope(actor, 'document.review', 'd'), 0);
    const [{ total }] = await this.database.manager.query(
      `SELECT count(*)::int AS total FROM question_document d WHERE ${where}`,
      values,
    );
    const all: unknown[] = [...values];
    const after = readCursor(cursor, ['time', 'id']);
    const later = after
      ? `AND (d.created_at, d.id) < ($${all.push(after[0])}::timestamptz, $${all.push(after[1])}::uuid)`
      : '';
    const rows = await this.database.manager.query(
      `SELECT d.id, d.name, d.format, d.created_at AS "createdAt", ${placeInTime}, ${uploader}, jsonb_array_length(d.drafts) AS drafts,
         ${inState('open')} AS undecided, ${inState('taken')} AS taken
       FROM ${withUploader} WHERE ${where} ${later} ORDER BY d.created_at DESC, d.id DESC LIMIT $${all.push(limit + 1)}`,
      all,
    );
    return { rows, total };
  }

  async read(organisationId: string, id: string, hold = false): Promise<DocumentRow | undefined> {
    const rows: DocumentRow[] = await this.database.manager.query(
      `SELECT d.id, d.name, d.format, d.place, d.created_at AS "createdAt", d.revision, d.parts, d.drafts, ${uploader}
       FROM ${withUploader} WHERE d.organisation_id = $1 AND d.id = $2 ${hold ? 'FOR UPDATE OF d' : ''}`,
      [organisationId, id],
    );
    const [row] = rows;
    return row && { ...row, drafts: row.drafts.map((draft) => ({ ...unsaid, ...draft })) };
  }

  async add(document: Omit<QuestionDocumentEntity, 'createdAt' | 'revision'>): Promise<void> {
    await this.database.manager.insert(QuestionDocumentEntity, document as object);
  }

  /** Keeps drafts of a document that is still at `revision`; false when it is not. */
  async keep(organisationId: string, id: string, revision: number, drafts: readonly StoredDraft[]): Promise<boolean> {
    const result = await this.database.manager
      .createQueryBuilder()
      .update(QuestionDocumentEntity)
      .set({ drafts: drafts as StoredDraft[], revision: () => 'revision + 1' } as object)
      .where('organisation_id = :organisationId AND id = :id AND revision = :revision', {
        organisationId,
        id,
        revision,
      })
      .execute();
    return result.affected === 1;
  }

  async remove(organisationId: string, id: string): Promise<void> {
    await this.database.manager.delete(QuestionDocumentEntity, { organisationId, id });
  }

  /** Topics that questions of the bank are about. */
  async topics(organisationId: string): Promise<{ slug: string; name: string }[]> {
    return this.database.manager.query(
      `SELECT DISTINCT slug, replace(slug, '-', ' ') AS name FROM question_face, unnest(topics) AS slug WHERE organisation_id = $1 ORDER BY slug`,
      [organisationId],
    );
  }

  /** Active members whose role writes questions, the admins first, then by how long they have been here. */
  writers(organisationId: string): Promise<Writer[]> {
    const roles = Object.entries(ruleOf('question.create')).flatMap(([role, rule]) => (rule === 'allow' ? [role] : []));
    return this.database.manager.query(
      `SELECT id, name, email FROM account WHERE organisation_id = $1 AND state = 'active' AND role = ANY($2)
       ORDER BY role <> 'admin', created_at, id`,
      [organisationId, roles],
    );
  }

  /** What every question of the bank says, as stems. Retired ones count: they were asked before. */
  stemsOfBank(organisationId: string): Promise<BankStems[]> {
    return this.database.manager.query(
      `SELECT q.id, f.title, q.status, f.stems FROM question_face f
       JOIN question q ON q.organisation_id = f.organisation_id AND q.id = f.question_id WHERE f.organisation_id = $1 ORDER BY f.title, q.id`,
      [organisationId],
    );
  }

  async stemsOf(prompts: readonly string[]): Promise<string[][]> {
    const rows: { stems: string[] }[] = await this.database.manager.query(
      `SELECT tsvector_to_array(to_tsvector('english', search_text(said.text))) AS stems
       FROM unnest($1::text[]) WITH ORDINALITY AS said (text, at) ORDER BY at`,
      [prompts.map((prompt) => prompt.slice(0, 2000))],
    );
    return rows.map(({ stems }) => stems);
  }
}
