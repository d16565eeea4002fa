import { Injectable } from '@nestjs/common';
import type { Checklist, Kit, KitQuestion, LoopSession, Rubric, Twist } from '@loopwright/contracts';
import { Database } from '../../platform/database.ts';

export type KitRow = {
  level: string;
  session: LoopSession;
  stage: Kit['stage'];
  rubric: Omit<Rubric, 'version'>;
  rubricVersion: number;
};

/** What an interviewer needs in the room; read from published versions, which never change. */
@Injectable()
export class KitsRepository {
  constructor(private readonly database: Database) {}

  async kit(organisationId: string, interviewId: string): Promise<KitRow | undefined> {
    const rows: KitRow[] = await this.database.manager.query(
      `SELECT plan.level, session, stage.content AS stage, rubric.content AS rubric, rubric.version AS "rubricVersion"
       FROM interview held
       JOIN loop_version plan ON plan.organisation_id = held.organisation_id AND plan.loop_id = held.loop_id AND plan.version = held.loop_version
       JOIN rubric_version rubric ON rubric.organisation_id = held.organisation_id AND rubric.stage = held.stage AND rubric.version = held.rubric_version
       JOIN field_item stage ON stage.organisation_id = held.organisation_id AND stage.kind = 'stage' AND stage.slug = held.stage
       CROSS JOIN LATERAL jsonb_array_elements(plan.sessions) AS session
       WHERE held.organisation_id = $1 AND held.id = $2 AND session->>'id' = held.session_id`,
      [organisationId, interviewId],
    );
    return rows[0];
  }

  questions(
    organisationId: string,
    asked: LoopSession['questions'],
  ): Promise<Pick<KitQuestion, 'questionId' | 'version' | 'content'>[]> {
    return this.database.manager.query(
      `SELECT question_id AS "questionId", version, content FROM question_version
       WHERE organisation_id = $1 AND (question_id, version) IN (SELECT * FROM unnest($2::uuid[], $3::integer[]))`,
      [organisationId, asked.map(({ questionId }) => questionId), asked.map(({ version }) => version)],
    );
  }

  async aids(organisationId: string, stage: string): Promise<{ checklists: Checklist[]; twists: Twist[] }> {
    const rows: ({ kind: 'checklist'; content: Checklist } | { kind: 'twist'; content: Twist })[] =
      await this.database.manager.query(
        `SELECT kind, content FROM field_item WHERE organisation_id = $1
         AND (kind = 'twist' OR kind = 'checklist' AND content->'stages' @> to_jsonb($2::text)) ORDER BY kind, position`,
        [organisationId, stage],
      );
    return {
      checklists: rows.flatMap((row) => (row.kind === 'checklist' ? [row.content] : [])),
      twists: rows.flatMap((row) => (row.kind === 'twist' ? [row.content] : [])),
    };
  }
}
