import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database.ts';

export type AnswerRow = { slug: string; text: string; version: number; at: Date; byId: string; byName: string };
export type CardRow = { slug: string; id: string; title: string; prompt: string; minutes: number };

@Injectable()
export class GuidesRepository {
  constructor(private readonly database: Database) {}

  answers(organisationId: string): Promise<AnswerRow[]> {
    return this.database.manager.query(
      `SELECT a.slug, a.text, a.version, a.answered_at AS at, p.id AS "byId", p.name AS "byName"
       FROM candidate_question_answer a JOIN account p ON p.organisation_id = a.organisation_id AND p.id = a.answered_by
       WHERE a.organisation_id = $1`,
      [organisationId],
    );
  }

  /** Adds the first answer; false when somebody else has just done so. */
  async addAnswer(organisationId: string, slug: string, text: string, by: string): Promise<boolean> {
    const rows: unknown[] = await this.database.manager.query(
      `INSERT INTO candidate_question_answer (organisation_id, slug, text, answered_by) VALUES ($1, $2, $3, $4)
       ON CONFLICT (organisation_id, slug) DO NOTHING RETURNING slug`,
      [organisationId, slug, text, by],
    );
    return rows.length === 1;
  }

  async changeAnswer(
    organisationId: string,
    slug: string,
    text: string,
    by: string,
    version: number,
  ): Promise<boolean> {
    const [, affected]: [unknown, number] = await this.database.manager.query(
      `UPDATE candidate_question_answer SET text = $3, answered_by = $4, answered_at = now(), version = version + 1
       WHERE organisation_id = $1 AND slug = $2 AND version = $5`,
      [organisationId, slug, text, by, version],
    );
    return affected === 1;
  }

  /** Questions by their stable names, as they are asked at present; without those that are retired. */
  cards(organisationId: string, slugs: readonly string[]): Promise<CardRow[]> {
    return this.database.manager.query(
      `SELECT q.slug, q.id, v.title, v.prompt, v.minutes FROM question q
       JOIN question_version v ON v.organisation_id = q.organisation_id AND v.question_id = q.id AND v.version = q.current_version
       WHERE q.organisation_id = $1 AND q.slug = ANY($2) AND q.status = 'approved'`,
      [organisationId, slugs],
    );
  }
}
