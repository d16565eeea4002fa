import { Injectable } from '@nestjs/common';
import { type Role, USUAL_PER_WEEK } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { numbered, scope } from '../../platform/access/scope.ts';
import { Database } from '../../platform/database.ts';
import type { Interviewer, OpenSession } from './panel.asked.ts';

export type Running = {
  applicationId: string;
  name: string;
  email: string | null;
  interviewing: boolean;
  held: string[];
};
export type Someone = Pick<Interviewer, 'id' | 'name' | 'team' | 'perWeek' | 'qualified' | 'training'> & {
  email: string;
  role: Role;
  onTeam: boolean;
};
export type JobLoop = { status: 'open' | 'closed'; version: number | null; sessions: OpenSession[] };

/** What a proposal is made from. */
@Injectable()
export class PanelsRepository {
  constructor(private readonly database: Database) {}

  /** A job's published loop with the sessions that can be rated; no version where nothing is published. */
  async loop(organisationId: string, jobId: string): Promise<JobLoop> {
    const rows: JobLoop[] = await this.database.manager.query(
      `SELECT job.status, plan.version, coalesce((SELECT jsonb_agg(jsonb_build_object('id', session->>'id', 'title', session->>'title',
           'stage', session->>'stage', 'stageName', coalesce(stage.content->>'name', session->>'stage')) ORDER BY at)
         FROM jsonb_array_elements(plan.sessions) WITH ORDINALITY AS list(session, at)
         JOIN rubric ON rubric.organisation_id = job.organisation_id AND rubric.stage = session->>'stage'
         LEFT JOIN field_item stage ON stage.organisation_id = job.organisation_id AND stage.kind = 'stage' AND stage.slug = session->>'stage'), '[]') AS sessions
       FROM job
       LEFT JOIN loop ON loop.organisation_id = job.organisation_id AND loop.job_id = job.id
       LEFT JOIN loop_version plan ON plan.organisation_id = loop.organisation_id AND plan.loop_id = loop.id AND plan.version = loop.published_version
       WHERE job.organisation_id = $1 AND job.id = $2`,
      [organisationId, jobId],
    );
    return rows[0]!;
  }

  /**
   * Candidates of a job in the running whom the actor may schedule, with the sessions that have an interview. Those who
   * are interviewing come first, so that many who only applied crowd out nobody; then by name.
   * @param only of these applications, wherever they stand in the list
   */
  candidates(actor: Actor, jobId: string, only: readonly string[] | null = null): Promise<Running[]> {
    const values: unknown[] = [jobId, only];
    const allowed = numbered(scope(actor, 'interview.schedule', 'app'), values.length);
    return this.database.manager.query(
      `SELECT app.id AS "applicationId", cand.name, cand.email, app.stage = 'interviewing' AS interviewing,
         coalesce((SELECT array_agg(held.session_id) FROM interview held WHERE held.organisation_id = app.organisation_id
           AND held.application_id = app.id AND held.status = 'scheduled'), '{}') AS held
       FROM application app JOIN candidate cand ON cand.organisation_id = app.organisation_id AND cand.id = app.candidate_id
       WHERE app.job_id = $1 AND ($2::uuid[] IS NULL OR app.id = ANY($2))
         AND app.stage NOT IN ('hired','rejected','withdrawn') AND ${allowed.where}
       ORDER BY app.stage = 'interviewing' DESC, lower(cand.name), app.id LIMIT 200`,
      [...values, ...allowed.values],
    );
  }

  /**
   * Active members who could interview, those of the job's team first, then by name.
   * @param only of these people, wherever they stand in the list
   */
  people(organisationId: string, jobId: string, only: readonly string[] | null = null): Promise<Someone[]> {
    return this.database.manager.query(
      `SELECT person.id, person.name, person.email, person.role, coalesce(own.team, '') AS team,
         coalesce(own.per_week, ${USUAL_PER_WEEK}) AS "perWeek", own.qualified, coalesce(own.training, '{}') AS training, team.found AS "onTeam"
       FROM account person
       LEFT JOIN interviewer own ON own.organisation_id = person.organisation_id AND own.account_id = person.id
       CROSS JOIN LATERAL (SELECT EXISTS (SELECT 1 FROM job_member m WHERE m.organisation_id = person.organisation_id AND m.job_id = $2
         AND m.account_id = person.id AND m.role IN ('hiring-manager','interviewer')) AS found) AS team
       WHERE person.organisation_id = $1 AND ($3::uuid[] IS NULL OR person.id = ANY($3))
         AND person.state = 'active' AND person.role <> 'observer'
       ORDER BY team.found DESC, lower(person.name), person.id LIMIT 300`,
      [organisationId, jobId, only],
    );
  }

  /** How many interviews people have in each of so many weeks from a Monday, by their own time zone; weeks count from 0. */
  booked(
    organisationId: string,
    people: readonly string[],
    monday: string,
    weeks: number,
  ): Promise<{ id: string; week: number; interviews: number }[]> {
    return this.database.manager.query(
      `SELECT person.id, (at.day - $3::date) / 7 AS week, count(*)::integer AS interviews
       FROM interview_panelist seat
       JOIN interview held ON held.organisation_id = seat.organisation_id AND held.id = seat.interview_id AND held.status = 'scheduled'
       JOIN account person ON person.organisation_id = seat.organisation_id AND person.id = seat.account_id
       CROSS JOIN LATERAL (SELECT (held.starts_at AT TIME ZONE person.time_zone)::date AS day) AS at
       WHERE seat.organisation_id = $1 AND seat.account_id = ANY($2::uuid[])
         AND held.starts_at >= $3::date - interval '1 day' AND held.starts_at < $3::date + $4::integer * 7 + interval '1 day'
         AND at.day >= $3::date AND at.day < $3::date + $4::integer * 7
       GROUP BY 1, 2`,
      [organisationId, people, monday, weeks],
    );
  }

  /** Seats that people have in plans for these weeks, of sessions without an interview, but for these applications. */
  planned(
    organisationId: string,
    people: readonly string[],
    but: readonly string[],
    monday: string,
    weeks: number,
  ): Promise<{ id: string; seats: number }[]> {
    return this.database.manager.query(
      `SELECT seat.account_id AS id, count(*)::integer AS seats FROM planned_seat seat
       JOIN application app ON app.organisation_id = seat.organisation_id AND app.id = seat.application_id AND app.stage NOT IN ('hired','rejected','withdrawn')
       WHERE seat.organisation_id = $1 AND seat.account_id = ANY($2::uuid[]) AND seat.application_id <> ALL($3::uuid[])
         AND seat.from_day < $4::date + $5::integer * 7 AND $4::date < seat.from_day + seat.weeks * 7
         AND NOT EXISTS (SELECT 1 FROM interview held WHERE held.organisation_id = seat.organisation_id
           AND held.application_id = seat.application_id AND held.session_id = seat.session_id AND held.status = 'scheduled')
       GROUP BY 1`,
      [organisationId, people, but, monday, weeks],
    );
  }

  /** Who interviewed whom for a job, or is to. */
  met(organisationId: string, jobId: string): Promise<{ interviewer: string; candidate: string }[]> {
    return this.database.manager.query(
      `SELECT DISTINCT seat.account_id AS interviewer, held.application_id AS candidate
       FROM application app
       JOIN interview held ON held.organisation_id = app.organisation_id AND held.application_id = app.id AND held.status = 'scheduled'
       JOIN interview_panelist seat ON seat.organisation_id = held.organisation_id AND seat.interview_id = held.id
       WHERE app.organisation_id = $1 AND app.job_id = $2 ORDER BY 2, 1`,
      [organisationId, jobId],
    );
  }
}
