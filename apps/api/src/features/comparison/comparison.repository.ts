import { Injectable } from '@nestjs/common';
import type { Absence, CoverageRule, Person, Rating } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { numbered, scope } from '../../platform/access/scope.ts';
import { stageShown } from '../../platform/access/stage-shown.ts';
import { Database } from '../../platform/database.ts';
import { withheldFrom } from '../scorecards/index.ts';
import type { StageRubric } from './comparison.rules.ts';

export type ComparedRow = {
  applicationId: string;
  applicationVersion: number;
  candidateId: string;
  name: string;
  stage: string;
  cardsExpected: number;
  withheld: boolean;
};
export type JobRow = { title: string; coverage: Record<string, CoverageRule>; sessionStages: string[] };
/** One answer of a submitted card that the reader may see. */
export type VoiceRow = {
  applicationId: string;
  stage: string;
  session: string;
  scorecardId: string;
  interviewer: Person;
  subject: string;
  rating: Rating | null;
  absence: Absence | null;
  note: string;
};

@Injectable()
export class ComparisonRepository {
  constructor(private readonly database: Database) {}

  /** Those of the applications that belong to the job and that the actor may read. */
  applications(actor: Actor, jobId: string, ids: readonly string[]): Promise<ComparedRow[]> {
    const allowed = numbered(scope(actor, 'application.read', 'app'), 2);
    const blind = numbered(withheldFrom(actor, 'app'), 2 + allowed.values.length);
    const stage = numbered(stageShown(actor, 'app'), 2 + allowed.values.length + blind.values.length);
    return this.database.manager.query(
      `SELECT app.id AS "applicationId", app.version AS "applicationVersion", cand.id AS "candidateId", cand.name, ${stage.where} AS stage,
         ${blind.where} AS withheld,
         (SELECT count(*)::integer FROM interview held
          JOIN interview_panelist seat ON seat.organisation_id = held.organisation_id AND seat.interview_id = held.id
          WHERE held.organisation_id = app.organisation_id AND held.application_id = app.id AND held.status = 'scheduled') AS "cardsExpected"
       FROM application app JOIN candidate cand ON cand.organisation_id = app.organisation_id AND cand.id = app.candidate_id
       WHERE app.job_id = $1 AND app.id = ANY($2::uuid[]) AND ${allowed.where}`,
      [jobId, ids, ...allowed.values, ...blind.values, ...stage.values],
    );
  }

  /** The job, what its loop must cover, and the stages of its published sessions in order. */
  async job(organisationId: string, jobId: string): Promise<JobRow | undefined> {
    const rows: JobRow[] = await this.database.manager.query(
      `SELECT job.title, coalesce(loop.plan->'coverage', '{}') AS coverage,
         coalesce((SELECT jsonb_path_query_array(plan.sessions, '$[*].stage') FROM loop_version plan
           WHERE plan.organisation_id = loop.organisation_id AND plan.loop_id = loop.id AND plan.version = loop.published_version), '[]') AS "sessionStages"
       FROM job LEFT JOIN loop ON loop.organisation_id = job.organisation_id AND loop.job_id = job.id
       WHERE job.organisation_id = $1 AND job.id = $2`,
      [organisationId, jobId],
    );
    return rows[0];
  }

  /** Rubric versions that the scheduled interviews of scored stages use, first interviewed first. */
  rubrics(organisationId: string, applicationIds: readonly string[]): Promise<StageRubric[]> {
    return this.database.manager.query(
      `SELECT rubric.stage, rubric.version, rubric.content->'criteria' AS criteria
       FROM interview held
       JOIN rubric_version rubric ON rubric.organisation_id = held.organisation_id AND rubric.stage = held.stage AND rubric.version = held.rubric_version
       JOIN field_item stage ON stage.organisation_id = held.organisation_id AND stage.kind = 'stage' AND stage.slug = held.stage
       WHERE held.organisation_id = $1 AND held.application_id = ANY($2::uuid[]) AND held.status = 'scheduled'
         AND (stage.content->>'scored')::boolean
       GROUP BY rubric.stage, rubric.version, rubric.content ORDER BY min(held.starts_at), rubric.stage, rubric.version`,
      [organisationId, applicationIds],
    );
  }

  /** What the submitted cards that the actor may see say of criteria, and what they recommend. */
  voices(actor: Actor, applicationIds: readonly string[]): Promise<VoiceRow[]> {
    const allowed = numbered(scope(actor, 'scorecard.read', 'card'), 1);
    return this.database.manager.query(
      `SELECT held.application_id AS "applicationId", held.stage, held.title AS session, card.id AS "scorecardId",
         jsonb_build_object('id', person.id, 'name', person.name) AS interviewer,
         answer.subject, answer.rating, answer.absence, answer.note
       FROM interview held
       JOIN scorecard card ON card.organisation_id = held.organisation_id AND card.interview_id = held.id AND card.state = 'submitted'
       JOIN account person ON person.organisation_id = card.organisation_id AND person.id = card.interviewer_id
       JOIN scorecard_answer answer ON answer.organisation_id = card.organisation_id AND answer.scorecard_id = card.id
         AND (answer.subject = 'overall' OR answer.subject LIKE 'criterion:%')
       WHERE held.application_id = ANY($1::uuid[]) AND held.status = 'scheduled' AND ${allowed.where}
       ORDER BY held.starts_at, held.id, lower(person.name), person.id`,
      [applicationIds, ...allowed.values],
    );
  }
}
