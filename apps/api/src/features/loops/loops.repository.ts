import { Injectable } from '@nestjs/common';
import type { LoopPlan } from '@loopwright/contracts';
import { Database } from '../../platform/database.ts';
import type { KnownQuestion } from './loop.problem.ts';
import type { KeptAssembly } from './loop.report.ts';
import { LoopEntity, LoopVersionEntity, LoopVersionQuestionEntity } from './loops.entities.ts';

type NewLoop = Pick<
  LoopEntity,
  'id' | 'jobId' | 'template' | 'teamTemplate' | 'teamTemplateVersion' | 'track' | 'level' | 'plan' | 'createdBy'
>;
type NewLoopVersion = Pick<
  LoopVersionEntity,
  'loopId' | 'version' | 'track' | 'level' | 'sessions' | 'note' | 'publishedBy'
>;
export type LoopVersionRow = Omit<LoopVersionEntity, 'organisationId'> & { publisherName: string };
/** What a write makes of the draft. `published`: the plan is what was published as this version. */
export type LoopChange = { plan: LoopPlan; assembly: KeptAssembly | null; published?: number | undefined };

@Injectable()
export class LoopsRepository {
  constructor(private readonly database: Database) {}

  async add(organisationId: string, loop: NewLoop): Promise<void> {
    await this.database.manager.insert(LoopEntity, { ...loop, organisationId } as object);
  }

  loop(organisationId: string, id: string): Promise<LoopEntity | null> {
    return this.database.manager.findOneBy(LoopEntity, { organisationId, id });
  }

  loopOfJob(organisationId: string, jobId: string): Promise<LoopEntity | null> {
    return this.database.manager.findOneBy(LoopEntity, { organisationId, jobId });
  }

  /** Changes a draft that is still at `version`; false when it is not. An unchanged plan stays what was published. */
  async change(
    organisationId: string,
    id: string,
    version: number,
    { plan, assembly, published }: LoopChange,
  ): Promise<boolean> {
    const changed: [unknown[], number] = await this.database.manager.query(
      `UPDATE loop SET plan = $4::jsonb, assembly = $5::jsonb, version = version + 1,
         published_version = coalesce($6::int, published_version),
         published_from = CASE WHEN $6::int IS NOT NULL OR (published_from = version AND plan = $4::jsonb) THEN version + 1 ELSE published_from END
       WHERE organisation_id = $1 AND id = $2 AND version = $3`,
      [
        organisationId,
        id,
        version,
        JSON.stringify(plan),
        assembly === null ? null : JSON.stringify(assembly),
        published ?? null,
      ],
    );
    return changed[1] === 1;
  }

  /** The number of the loop's next version, whoever it is for; no other is made until the transaction ends. */
  async nextVersion(organisationId: string, loopId: string): Promise<number> {
    const { manager } = this.database;
    await manager.query('SELECT 1 FROM loop WHERE organisation_id = $1 AND id = $2 FOR UPDATE', [
      organisationId,
      loopId,
    ]);
    const [row]: { next: number }[] = await manager.query(
      'SELECT coalesce(max(version), 0) + 1 AS next FROM loop_version WHERE organisation_id = $1 AND loop_id = $2',
      [organisationId, loopId],
    );
    return row!.next;
  }

  async addVersion(organisationId: string, version: NewLoopVersion): Promise<void> {
    const { loopId, version: loopVersion, sessions } = version;
    await this.database.manager.insert(LoopVersionEntity, { ...version, organisationId } as object);
    const questions = sessions.flatMap(({ id, questions }) =>
      questions.map((question, position) => ({
        organisationId,
        loopId,
        loopVersion,
        sessionId: id,
        position,
        questionId: question.questionId,
        questionVersion: question.version,
      })),
    );
    await this.database.manager.insert(LoopVersionQuestionEntity, questions);
  }

  async version(organisationId: string, loopId: string, version: number): Promise<LoopVersionRow | undefined> {
    const rows: LoopVersionRow[] = await this.database.manager.query(
      `SELECT v.loop_id AS "loopId", v.version, v.track, v.level, v.sessions, v.note, v.published_by AS "publishedBy", v.published_at AS "publishedAt", a.name AS "publisherName"
       FROM loop_version v JOIN account a ON a.organisation_id = v.organisation_id AND a.id = v.published_by
       WHERE v.organisation_id = $1 AND v.loop_id = $2 AND v.version = $3`,
      [organisationId, loopId, version],
    );
    return rows[0];
  }

  /** Questions at their current version, whatever their status: a plan may name one that was retired since. */
  questions(organisationId: string, ids: readonly string[]): Promise<KnownQuestion[]> {
    return this.database.manager.query(
      `SELECT q.id, q.slug, q.status, v.version, v.title, v.prompt, v.format, v.stages, v.levels, v.topics, v.competencies, v.minutes,
         jsonb_array_length(v.content->'keyPoints') AS "keyPoints",
         coalesce((SELECT array_agg(e.enemy_id ORDER BY e.enemy_id) FROM question_enemy e WHERE e.organisation_id = q.organisation_id AND e.question_id = q.id), '{}') AS enemies
       FROM question q JOIN question_version v ON v.organisation_id = q.organisation_id AND v.question_id = q.id AND v.version = q.current_version
       WHERE q.organisation_id = $1 AND q.id = ANY($2)`,
      [organisationId, ids],
    );
  }
}
