import { Injectable } from '@nestjs/common';
import type { RubricUse } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { numbered, scope } from '../../platform/access/scope.ts';
import { readCursor } from '../../platform/cursor.ts';
import { Database } from '../../platform/database.ts';

type UseRow = RubricUse & { key: string };

/** An open job with a loop that has a session of stage $2. */
const rated = `job.organisation_id = $1 AND job.status = 'open' AND EXISTS (SELECT 1 FROM loop l
  LEFT JOIN loop_version plan ON plan.organisation_id = l.organisation_id AND plan.loop_id = l.id AND plan.version = l.published_version
  WHERE l.organisation_id = job.organisation_id AND l.job_id = job.id
    AND coalesce(plan.sessions, l.plan->'sessions') @> jsonb_build_array(jsonb_build_object('stage', $2::text)))`;
/** Interviews called `held` that a change may still reach: to come, and nobody has begun a card. */
const untouched = `held.starts_at > now() AND NOT EXISTS (SELECT 1 FROM scorecard card
  WHERE card.organisation_id = held.organisation_id AND card.interview_id = held.id)`;

/** Scheduled interviews called `held`, with a session of stage $2, of the candidates in flight of the row `job`. */
const flights = `interview held
  JOIN application app ON app.organisation_id = held.organisation_id AND app.id = held.application_id
  JOIN candidate cand ON cand.organisation_id = app.organisation_id AND cand.id = app.candidate_id
  WHERE held.organisation_id = job.organisation_id AND app.job_id = job.id AND held.stage = $2 AND held.status = 'scheduled'
    AND app.stage NOT IN ('hired','rejected','withdrawn')`;

/** Which loops rate by which version of a stage's rubric, and whose interviews that touches. */
@Injectable()
export class RubricReachRepository {
  constructor(private readonly database: Database) {}

  /** One page of the jobs that the actor may see, by title. */
  use(actor: Actor, stage: string, cursor: string | undefined, limit: number): Promise<UseRow[]> {
    const values: unknown[] = [actor.organisationId, stage];
    const jobs = this.bound(actor, 'job.list', 'job', values);
    const candidates = this.bound(actor, 'application.read', 'app', values);
    const after = readCursor(cursor, ['text', 'id']);
    const later = after
      ? `AND (lower(job.title), job.id) > ($${values.push(after[0])}, $${values.push(after[1])}::uuid)`
      : '';
    return this.database.manager.query(
      `SELECT lower(job.title) AS key, jsonb_build_object('id', job.id, 'title', job.title) AS job,
         coalesce(kept.version, rubric.current_version) AS version,
         coalesce((SELECT jsonb_agg(stay ORDER BY stay->'version') FROM (
           SELECT jsonb_build_object('version', held.rubric_version, 'interviews', count(*)) AS stay FROM ${flights} AND ${candidates}
             AND held.rubric_version <> coalesce(kept.version, rubric.current_version)
           GROUP BY held.rubric_version) AS stays), '[]') AS staying,
         coalesce((SELECT jsonb_agg(flight ORDER BY lower(flight->>'name')) FROM (
           SELECT jsonb_build_object('applicationId', app.id, 'name', cand.name,
             'moves', count(*) FILTER (WHERE ${untouched}), 'keeps', count(*) FILTER (WHERE NOT (${untouched}))) AS flight
           FROM ${flights} AND ${candidates}
           GROUP BY app.id, cand.name) AS flights), '[]') AS candidates
       FROM job
       JOIN loop ON loop.organisation_id = job.organisation_id AND loop.job_id = job.id
       JOIN rubric ON rubric.organisation_id = job.organisation_id AND rubric.stage = $2
       LEFT JOIN loop_rubric kept ON kept.organisation_id = job.organisation_id AND kept.loop_id = loop.id AND kept.stage = $2
       WHERE ${rated} AND ${jobs} ${later} ORDER BY key, job.id LIMIT $${values.push(limit + 1)}`,
      values,
    );
  }

  /** How many open jobs rate by this rubric: those that the actor may see, and all. */
  async counts(actor: Actor, stage: string): Promise<{ seen: number; all: number }> {
    const values: unknown[] = [actor.organisationId, stage];
    const jobs = this.bound(actor, 'job.list', 'job', values);
    const rows: { seen: number; all: number }[] = await this.database.manager.query(
      `SELECT count(*) FILTER (WHERE ${jobs})::integer AS seen, count(*)::integer AS all FROM job WHERE ${rated}`,
      values,
    );
    return rows[0]!;
  }

  /** Those of the jobs that the actor may see and that rate by this rubric. */
  async known(actor: Actor, stage: string, jobIds: readonly string[]): Promise<Set<string>> {
    const values: unknown[] = [actor.organisationId, stage];
    const jobs = this.bound(actor, 'job.list', 'job', values);
    const rows: { id: string }[] = await this.database.manager.query(
      `SELECT job.id FROM job WHERE ${rated} AND ${jobs} AND job.id = ANY($${values.push(jobIds)}::uuid[])`,
      values,
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Keeps every loop that is not of one of the jobs at a version, unless it stays with an older one already. */
  async keepOthers(organisationId: string, stage: string, version: number, jobIds: readonly string[]): Promise<void> {
    await this.database.manager.query(
      `INSERT INTO loop_rubric (organisation_id, loop_id, stage, version)
       SELECT organisation_id, id, $2, $3 FROM loop WHERE organisation_id = $1 AND NOT (job_id = ANY($4::uuid[]))
       ON CONFLICT DO NOTHING`,
      [organisationId, stage, version, jobIds],
    );
  }

  /** Lets the loops of the jobs, or of all jobs, follow the current version. */
  async follow(organisationId: string, stage: string, jobIds: readonly string[] | 'all'): Promise<void> {
    await this.database.manager.query(
      `DELETE FROM loop_rubric kept USING loop WHERE kept.organisation_id = $1 AND kept.stage = $2
         AND loop.organisation_id = kept.organisation_id AND loop.id = kept.loop_id AND ($3::uuid[] IS NULL OR loop.job_id = ANY($3))`,
      [organisationId, stage, jobIds === 'all' ? null : jobIds],
    );
  }

  /** Brings interviews to come, of loops that follow the current version, to that version; says how many. */
  async move(organisationId: string, stage: string, version: number): Promise<number> {
    const [, moved]: [unknown, number] = await this.database.manager.query(
      `UPDATE interview held SET rubric_version = $3, version = held.version + 1
       WHERE held.organisation_id = $1 AND held.stage = $2 AND held.status = 'scheduled' AND held.rubric_version <> $3 AND ${untouched}
         AND NOT EXISTS (SELECT 1 FROM loop_rubric kept WHERE kept.organisation_id = held.organisation_id
           AND kept.loop_id = held.loop_id AND kept.stage = held.stage)`,
      [organisationId, stage, version],
    );
    return moved;
  }

  private bound(actor: Actor, action: 'job.list' | 'application.read', alias: string, values: unknown[]): string {
    const allowed = numbered(scope(actor, action, alias), values.length);
    values.push(...allowed.values);
    return allowed.where;
  }
}
