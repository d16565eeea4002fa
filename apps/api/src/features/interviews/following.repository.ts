import { Injectable } from '@nestjs/common';
import type { CandidateBehind } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { numbered, scope } from '../../platform/access/scope.ts';
import { Database } from '../../platform/database.ts';

const MOST = 500;
/**
 * An interview called `held` of a candidate in flight that follows another version of loop $2 than `plan`, and no
 * variant of it that was made for this candidate.
 */
const behind = `held.organisation_id = $1 AND held.loop_id = $2 AND held.status = 'scheduled' AND held.loop_version <> plan.version
  AND NOT EXISTS (SELECT 1 FROM application_loop own WHERE own.organisation_id = held.organisation_id AND own.application_id = held.application_id
    AND own.loop_id = held.loop_id AND own.loop_version = held.loop_version AND own.base_version = plan.version)
  AND app.stage NOT IN ('hired','rejected','withdrawn')`;
/** To come, nobody has begun a card, and the plan still has its session, of a stage that can be rated. */
const canFollow = `held.starts_at > now()
  AND NOT EXISTS (SELECT 1 FROM scorecard card WHERE card.organisation_id = held.organisation_id AND card.interview_id = held.id)
  AND EXISTS (SELECT 1 FROM jsonb_array_elements(plan.sessions) AS session
    JOIN rubric ON rubric.organisation_id = held.organisation_id AND rubric.stage = session->>'stage'
    WHERE session->>'id' = held.session_id)`;

/** Interviews that stayed with an earlier version of their loop. */
@Injectable()
export class FollowingRepository {
  constructor(private readonly database: Database) {}

  /** The version that interviews are scheduled by now; it stays so until the transaction ends. */
  async published(organisationId: string, loopId: string): Promise<number | null> {
    const rows: { version: number | null }[] = await this.database.manager.query(
      'SELECT published_version AS version FROM loop WHERE organisation_id = $1 AND id = $2 FOR SHARE',
      [organisationId, loopId],
    );
    return rows[0]?.version ?? null;
  }

  /** Candidates in flight with such interviews, as far as the actor may change them, by name. */
  candidates(actor: Actor, loopId: string): Promise<CandidateBehind[]> {
    const values: unknown[] = [actor.organisationId, loopId];
    const allowed = bound(actor, values);
    return this.database.manager.query(
      `SELECT app.id AS "applicationId", cand.name, count(*) FILTER (WHERE ${canFollow})::integer AS moves,
         count(*) FILTER (WHERE NOT (${canFollow}))::integer AS keeps
       FROM interview held
       JOIN loop ON loop.organisation_id = held.organisation_id AND loop.id = held.loop_id
       JOIN loop_version plan ON plan.organisation_id = loop.organisation_id AND plan.loop_id = loop.id AND plan.version = loop.published_version
       JOIN application app ON app.organisation_id = held.organisation_id AND app.id = held.application_id
       JOIN candidate cand ON cand.organisation_id = app.organisation_id AND cand.id = app.candidate_id
       WHERE ${behind} AND ${allowed} GROUP BY app.id, cand.name ORDER BY lower(cand.name), app.id LIMIT ${MOST}`,
      values,
    );
  }

  /**
   * Brings the interviews to come of these applications to a version: its questions, title, stage and length. They are
   * rated by the rubric version that they have, unless the stage is another; says how many.
   */
  async move(actor: Actor, loopId: string, version: number, applicationIds: readonly string[]): Promise<number> {
    const values: unknown[] = [actor.organisationId, loopId, version, applicationIds];
    const allowed = bound(actor, values);
    const [, moved]: [unknown, number] = await this.database.manager.query(
      `UPDATE interview held SET loop_version = plan.version, title = session->>'title', stage = session->>'stage',
         minutes = (session->>'minutes')::smallint, version = held.version + 1,
         rubric_version = CASE WHEN held.stage = session->>'stage' THEN held.rubric_version
           ELSE coalesce(kept.version, rubric.current_version) END
       FROM application app, loop_version plan
       CROSS JOIN LATERAL jsonb_array_elements(plan.sessions) AS session
       JOIN rubric ON rubric.organisation_id = plan.organisation_id AND rubric.stage = session->>'stage'
       LEFT JOIN loop_rubric kept ON kept.organisation_id = plan.organisation_id AND kept.loop_id = plan.loop_id AND kept.stage = session->>'stage'
       WHERE plan.organisation_id = held.organisation_id AND plan.loop_id = held.loop_id AND plan.version = $3
         AND session->>'id' = held.session_id AND app.organisation_id = held.organisation_id AND app.id = held.application_id
         AND app.id = ANY($4::uuid[]) AND ${behind} AND ${canFollow} AND ${allowed}`,
      values,
    );
    return moved;
  }
}

/** Interviews that the actor may change. */
function bound(actor: Actor, values: unknown[]): string {
  const allowed = numbered(scope(actor, 'interview.change', 'held'), values.length);
  values.push(...allowed.values);
  return allowed.where;
}
