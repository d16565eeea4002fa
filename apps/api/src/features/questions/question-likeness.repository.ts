import { Injectable } from '@nestjs/common';
import type { NearQuestion, SimilarTo } from '@loopwright/contracts';
import { Database } from '../../platform/database.ts';

/** What shares fewer of its words is no duplicate. */
const LEAST = 0.35;
const MOST = 8;

/** Which questions are near-duplicates: found by their words, declared by people. */
@Injectable()
export class QuestionLikenessRepository {
  constructor(private readonly database: Database) {}

  /** The nearest questions: the share of stems that two texts have in common (Dice), of title and prompt together. */
  nearest(organisationId: string, { title, prompt, except }: SimilarTo): Promise<NearQuestion[]> {
    return this.database.manager.query(
      `WITH written AS (SELECT tsvector_to_array(to_tsvector('english', search_text($2))) AS stems),
       shared AS (SELECT f.question_id, count(*) AS n, cardinality(f.stems) AS size FROM written, question_face f, unnest(f.stems) AS stem
         WHERE f.organisation_id = $1 AND f.stems && written.stems AND stem = ANY (written.stems) GROUP BY f.question_id, f.stems),
       near AS (SELECT question_id, round(2.0 * n / (size + cardinality(written.stems)), 3)::float8 AS similarity FROM shared, written)
       SELECT q.id, f.title, f.prompt, q.status, near.similarity,
         EXISTS (SELECT FROM question_enemy e WHERE e.organisation_id = $1 AND e.question_id = $3 AND e.enemy_id = q.id) AS enemy
       FROM near JOIN question q ON q.organisation_id = $1 AND q.id = near.question_id
       JOIN question_face f ON f.organisation_id = $1 AND f.question_id = q.id
       WHERE near.similarity >= ${LEAST} AND q.id IS DISTINCT FROM $3::uuid
       ORDER BY near.similarity DESC, f.title, q.id LIMIT ${MOST}`,
      [organisationId, `${title} ${prompt}`, except ?? null],
    );
  }

  async exists(organisationId: string, questionId: string): Promise<boolean> {
    const rows: unknown[] = await this.database.manager.query(
      'SELECT 1 FROM question WHERE organisation_id = $1 AND id = $2',
      [organisationId, questionId],
    );
    return rows.length === 1;
  }

  async declare(organisationId: string, one: string, other: string): Promise<void> {
    await this.database.manager.query(
      `INSERT INTO question_enemy (organisation_id, question_id, enemy_id) VALUES ($1, $2, $3), ($1, $3, $2)
       ON CONFLICT ON CONSTRAINT question_enemy_pkey DO NOTHING`,
      [organisationId, one, other],
    );
  }

  async drop(organisationId: string, one: string, other: string): Promise<void> {
    await this.database.manager.query(
      `DELETE FROM question_enemy WHERE organisation_id = $1 AND (question_id, enemy_id) IN (($2::uuid, $3::uuid), ($3::uuid, $2::uuid))`,
      [organisationId, one, other],
    );
  }
}
