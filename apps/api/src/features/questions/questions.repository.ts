import { Injectable } from '@nestjs/common';
import type { Person, QuestionContent } from '@loopwright/contracts';
import { Database } from '../../platform/database.ts';
import { exposed } from './question-usage.sql.ts';
import type { QuestionDraftEntity, QuestionEntity, QuestionVersionEntity } from './questions.entities.ts';

export type QuestionRow = Pick<QuestionEntity, 'id' | 'slug' | 'status' | 'origin'> &
  Pick<
    QuestionVersionEntity,
    'version' | 'title' | 'prompt' | 'format' | 'stages' | 'levels' | 'topics' | 'competencies' | 'minutes'
  >;
export type DraftRow = Omit<QuestionDraftEntity, 'organisationId' | 'questionId' | 'authorId'> & { author: Person };
/** A question with what it says now; `approved` is null before the first approval. */
export type ReadQuestion = QuestionEntity & {
  approved: QuestionContent | null;
  owner: Person | null;
  retirer: Person | null;
};

const current = `question q JOIN question_version v ON v.organisation_id = q.organisation_id AND v.question_id = q.id AND v.version = q.current_version`;
const columns = `q.id, q.slug, q.status, q.origin, v.version, v.title, v.prompt, v.format, v.stages, v.levels, v.topics, v.competencies, v.minutes`;
const person = (alias: string) =>
  `CASE WHEN ${alias}.id IS NULL THEN NULL ELSE jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name) END`;

/** `stage`: what may be asked there, choice questions always among it; `ids`: these of them. */
export type BankPart = { stage?: string | undefined; ids?: readonly string[] };

@Injectable()
export class QuestionsRepository {
  constructor(private readonly database: Database) {}

  /** `lock`: nobody else changes the question or its draft until the transaction ends. */
  async read(organisationId: string, questionId: string, lock = false): Promise<ReadQuestion | undefined> {
    const rows: ReadQuestion[] = await this.database.manager.query(
      `SELECT q.id, q.slug, q.status, q.origin, q.current_version AS "currentVersion", q.revision, q.tags, q.owner_id AS "ownerId",
         q.retired_reason AS "retiredReason", q.retired_note AS "retiredNote", q.retired_at AS "retiredAt", q.retired_by AS "retiredBy",
         q.exposure_times AS "exposureTimes", q.exposure_days AS "exposureDays", q.created_at AS "createdAt", q.updated_at AS "updatedAt",
         v.content AS approved, ${person('o')} AS owner, ${person('r')} AS retirer
       FROM question q LEFT JOIN question_version v ON v.organisation_id = q.organisation_id AND v.question_id = q.id AND v.version = q.current_version
       LEFT JOIN account o ON o.organisation_id = q.organisation_id AND o.id = q.owner_id
       LEFT JOIN account r ON r.organisation_id = q.organisation_id AND r.id = q.retired_by
       WHERE q.organisation_id = $1 AND q.id = $2${lock ? ' FOR UPDATE OF q' : ''}`,
      [organisationId, questionId],
    );
    return rows[0];
  }

  async draft(organisationId: string, questionId: string): Promise<DraftRow | undefined> {
    const rows: DraftRow[] = await this.database.manager.query(
      `SELECT d.content, d.base_version AS "baseVersion", d.state, d.note, d.revision, d.created_at AS "createdAt", d.updated_at AS "updatedAt", ${person('a')} AS author
       FROM question_draft d JOIN account a ON a.organisation_id = d.organisation_id AND a.id = d.author_id
       WHERE d.organisation_id = $1 AND d.question_id = $2`,
      [organisationId, questionId],
    );
    return rows[0];
  }

  enemiesOf(organisationId: string, questionId: string): Promise<{ id: string; title: string }[]> {
    return this.database.manager.query(
      `SELECT e.enemy_id AS id, f.title FROM question_enemy e
       JOIN question_face f ON f.organisation_id = e.organisation_id AND f.question_id = e.enemy_id
       WHERE e.organisation_id = $1 AND e.question_id = $2 ORDER BY f.title, e.enemy_id`,
      [organisationId, questionId],
    );
  }

  /** Questions at their approved version; those that have none are left out. */
  byIds(organisationId: string, ids: readonly string[]): Promise<QuestionRow[]> {
    return this.database.manager.query(
      `SELECT ${columns} FROM ${current} WHERE q.organisation_id = $1 AND q.id = ANY($2)`,
      [organisationId, ids],
    );
  }

  /** Which of these names are taken, or begin one that is. */
  async slugsLike(organisationId: string, slug: string): Promise<string[]> {
    const rows: { slug: string }[] = await this.database.manager.query(
      `SELECT slug FROM question WHERE organisation_id = $1 AND (slug = $2 OR starts_with(slug, $2 || '-'))`,
      [organisationId, slug],
    );
    return rows.map((row) => row.slug);
  }

  /**
   * Every approved question that has not been asked too often, with the ids of its enemies: what a loop may be assembled
   * from, or the part of it that is asked for.
   */
  bank(
    organisationId: string,
    { stage, ids }: BankPart,
  ): Promise<(QuestionRow & { enemies: string[]; keyPoints: number })[]> {
    return this.database.manager.query(
      `SELECT ${columns}, jsonb_array_length(v.content->'keyPoints') AS "keyPoints",
         coalesce((SELECT array_agg(e.enemy_id ORDER BY e.enemy_id) FROM question_enemy e WHERE e.organisation_id = q.organisation_id AND e.question_id = q.id), '{}') AS enemies
       FROM ${current} WHERE q.organisation_id = $1 AND q.status = 'approved' AND NOT ${exposed}
         AND ($2::text IS NULL OR $2 = ANY(v.stages) OR v.format = 'mcq') AND ($3::uuid[] IS NULL OR q.id = ANY($3)) ORDER BY q.slug`,
      [organisationId, stage ?? null, ids ?? null],
    );
  }
}
