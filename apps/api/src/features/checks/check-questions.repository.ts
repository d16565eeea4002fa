import { Injectable } from '@nestjs/common';
import type { CheckQuestion } from '@loopwright/contracts';
import { Database } from '../../platform/database.ts';

export type PoolQuestion = CheckQuestion & { levels: string[]; enemies: string[] };
/** A question of a check as it was asked and answered, with its key. */
export type AskedRow = CheckQuestion & {
  checkId: string;
  position: number;
  order: number[];
  answer: number;
  explanation: string;
  choice: number | null;
};

@Injectable()
export class CheckQuestionsRepository {
  constructor(private readonly database: Database) {}

  /** Every approved choice question at its current version, without its key. */
  pool(organisationId: string): Promise<PoolQuestion[]> {
    return this.database.manager.query(
      `SELECT q.id AS "questionId", v.version, v.title, v.prompt, v.topics, v.levels, v.minutes, v.content->'choice'->'options' AS options,
         coalesce((SELECT array_agg(e.enemy_id) FROM question_enemy e WHERE e.organisation_id = q.organisation_id AND e.question_id = q.id), '{}') AS enemies
       FROM question q JOIN question_version v ON v.organisation_id = q.organisation_id AND v.question_id = q.id AND v.version = q.current_version
       WHERE q.organisation_id = $1 AND q.status = 'approved' AND v.format = 'mcq' AND v.content->'choice' <> 'null'::jsonb ORDER BY q.id`,
      [organisationId],
    );
  }

  /** What these checks asked, in order, with keys and answers: for scoring and for those who may read the result. */
  asked(organisationId: string, checkIds: readonly string[]): Promise<AskedRow[]> {
    return this.database.manager.query(
      `SELECT asked.check_id AS "checkId", asked.position, asked.question_id AS "questionId", v.version, v.title, v.prompt, v.topics, v.minutes,
         v.content->'choice'->'options' AS options, asked.option_order AS "order", (v.content->'choice'->>'answer')::int AS answer,
         v.content->'choice'->>'explanation' AS explanation, given.choice
       FROM knowledge_check_question asked
       JOIN question_version v ON v.organisation_id = asked.organisation_id AND v.question_id = asked.question_id AND v.version = asked.question_version
       LEFT JOIN knowledge_check_answer given ON given.organisation_id = asked.organisation_id AND given.check_id = asked.check_id AND given.position = asked.position
       WHERE asked.organisation_id = $1 AND asked.check_id = ANY($2::uuid[]) ORDER BY asked.check_id, asked.position`,
      [organisationId, checkIds],
    );
  }
}
