import { Injectable } from '@nestjs/common';
import type { LoopSession, PlannedSeat } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { numbered, scope } from '../../platform/access/scope.ts';
import { Database } from '../../platform/database.ts';

export type ApplicationToInterview = { jobId: string; jobStatus: 'open' | 'closed'; candidateEmail: string | null };
export type PublishedLoop = { loopId: string; version: number; sessions: LoopSession[] };

/** What scheduling begins with. */
@Injectable()
export class SchedulingRepository {
  constructor(private readonly database: Database) {}

  async applicationToInterview(organisationId: string, id: string): Promise<ApplicationToInterview | undefined> {
    const rows: ApplicationToInterview[] = await this.database.manager.query(
      `SELECT app.job_id AS "jobId", job.status AS "jobStatus", cand.email AS "candidateEmail"
       FROM application app
       JOIN candidate cand ON cand.organisation_id = app.organisation_id AND cand.id = app.candidate_id
       JOIN job ON job.organisation_id = app.organisation_id AND job.id = app.job_id
       WHERE app.organisation_id = $1 AND app.id = $2`,
      [organisationId, id],
    );
    return rows[0];
  }

  /** The published version of the loop of an application's job, or the candidate's own variant of it. */
  async publishedLoop(organisationId: string, applicationId: string): Promise<PublishedLoop | undefined> {
    const rows: PublishedLoop[] = await this.database.manager.query(
      `SELECT plan.loop_id AS "loopId", plan.version, plan.sessions
       FROM application app
       JOIN loop ON loop.organisation_id = app.organisation_id AND loop.job_id = app.job_id
       LEFT JOIN application_loop own ON own.organisation_id = app.organisation_id AND own.application_id = app.id
         AND own.loop_id = loop.id AND own.base_version = loop.published_version
       JOIN loop_version plan ON plan.organisation_id = loop.organisation_id AND plan.loop_id = loop.id
         AND plan.version = coalesce(own.loop_version, loop.published_version)
       WHERE app.organisation_id = $1 AND app.id = $2`,
      [organisationId, applicationId],
    );
    return rows[0];
  }

  /** The version of a stage's rubric that a loop rates by: the current one, unless the loop stayed with an older. It stays so until the transaction ends. */
  async rubricVersion(organisationId: string, loopId: string, stage: string): Promise<number | undefined> {
    const rows: { version: number }[] = await this.database.manager.query(
      `SELECT coalesce(kept.version, rubric.current_version) AS version FROM rubric
       LEFT JOIN loop_rubric kept ON kept.organisation_id = rubric.organisation_id AND kept.stage = rubric.stage AND kept.loop_id = $2
       WHERE rubric.organisation_id = $1 AND rubric.stage = $3 FOR SHARE OF rubric`,
      [organisationId, loopId, stage],
    );
    return rows[0]?.version;
  }

  /**
   * Who is to sit in the sessions of an application by the plan that was accepted, as far as they are still here: for
   * those who schedule by it. The plan says why people do more than they are to, which is not for everyone.
   */
  planned(actor: Actor, applicationId: string): Promise<PlannedSeat[]> {
    const { where, values } = numbered(scope(actor, 'interview.schedule', 'app'), 1);
    return this.database.manager.query(
      `SELECT seat.session_id AS "sessionId", jsonb_build_object('id', person.id, 'name', person.name) AS person, seat.shadow, seat.reason
       FROM planned_seat seat
       JOIN account person ON person.organisation_id = seat.organisation_id AND person.id = seat.account_id AND person.state = 'active'
       JOIN application app ON app.organisation_id = seat.organisation_id AND app.id = seat.application_id
       WHERE seat.application_id = $1 AND ${where} ORDER BY seat.session_id, seat.shadow, lower(person.name), person.id`,
      [applicationId, ...values],
    );
  }
}
