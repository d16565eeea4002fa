import { Injectable } from '@nestjs/common';
import type { SlateChoice } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { numbered, scope } from '../../platform/access/scope.ts';
import { Database } from '../../platform/database.ts';
import { ApplicationLoopEntity, LoopSlateEntity } from './slates.entities.ts';
import type { SlateOutcome } from './slate.outcome.ts';

export type SlateRow = Omit<LoopSlateEntity, 'organisationId'> & { by: { id: string; name: string } };
/**
 * `seen`: questions of interviews that were held, or are to be, with this person for other jobs; of so many days as the
 * loop's rules count.
 */
export type Choosable = SlateChoice & { seen: string[] };

/** A thread that has been silent for so long is gone with its process. */
const SILENT_SECONDS = 120;

@Injectable()
export class SlatesRepository {
  constructor(private readonly database: Database) {}

  /**
   * Candidates of the loop's job that are still in the running, as far as the actor may change them. Those who are
   * interviewing come first, so that many who only applied crowd out nobody; then by name.
   * @param only of these applications, wherever they stand in the list
   */
  choices(actor: Actor, loopId: string, only: readonly string[] | null = null): Promise<Choosable[]> {
    const values: unknown[] = [loopId, only];
    const allowed = numbered(scope(actor, 'application.move', 'app'), values.length);
    return this.database.manager.query(
      `SELECT app.id AS "applicationId", cand.name, app.stage = 'interviewing' AS interviewing,
         EXISTS (SELECT 1 FROM interview held WHERE held.organisation_id = app.organisation_id AND held.application_id = app.id AND held.status = 'scheduled') AS scheduled,
         EXISTS (SELECT 1 FROM application_loop own WHERE own.organisation_id = app.organisation_id AND own.application_id = app.id
           AND own.loop_id = loop.id AND own.base_version = loop.published_version) AS "ownLoop",
         coalesce((SELECT array_agg(DISTINCT asked.question_id) FROM application other
           JOIN interview held ON held.organisation_id = other.organisation_id AND held.application_id = other.id AND held.status = 'scheduled'
           JOIN loop_version_question asked ON asked.organisation_id = held.organisation_id AND asked.loop_id = held.loop_id
             AND asked.loop_version = held.loop_version AND asked.session_id = held.session_id
           WHERE other.organisation_id = app.organisation_id AND other.candidate_id = app.candidate_id AND other.id <> app.id
             AND (loop.plan->'rules'->'candidateDays' IS NULL
               OR held.starts_at >= now() - make_interval(days => (loop.plan->'rules'->>'candidateDays')::int))), '{}') AS seen
       FROM loop JOIN application app ON app.organisation_id = loop.organisation_id AND app.job_id = loop.job_id
       JOIN candidate cand ON cand.organisation_id = app.organisation_id AND cand.id = app.candidate_id
       WHERE loop.id = $1 AND ($2::uuid[] IS NULL OR app.id = ANY($2))
         AND app.stage NOT IN ('hired','rejected','withdrawn') AND ${allowed.where}
       ORDER BY app.stage = 'interviewing' DESC, lower(cand.name), app.id LIMIT 200`,
      [...values, ...allowed.values],
    );
  }

  async add(
    organisationId: string,
    slate: Pick<LoopSlateEntity, 'id' | 'loopId' | 'baseVersion' | 'candidates' | 'madeBy'>,
  ): Promise<void> {
    await this.database.manager.query(
      `UPDATE loop_slate SET state = 'cancelled' WHERE organisation_id = $1 AND loop_id = $2 AND state IN ('running','ready')`,
      [organisationId, slate.loopId],
    );
    await this.database.manager.insert(LoopSlateEntity, { ...slate, organisationId } as object);
  }

  async latest(organisationId: string, loopId: string): Promise<SlateRow | undefined> {
    const rows: SlateRow[] = await this.database.manager.query(
      `SELECT s.id, s.loop_id AS "loopId", s.base_version AS "baseVersion", s.candidates, s.done, s.outcome,
         CASE WHEN s.state = 'running' AND s.touched_at < now() - make_interval(secs => ${SILENT_SECONDS}) THEN 'failed' ELSE s.state END AS state,
         s.made_by AS "madeBy", s.made_at AS "madeAt", s.touched_at AS "touchedAt", jsonb_build_object('id', a.id, 'name', a.name) AS by
       FROM loop_slate s JOIN account a ON a.organisation_id = s.organisation_id AND a.id = s.made_by
       WHERE s.organisation_id = $1 AND s.loop_id = $2 ORDER BY s.made_at DESC, s.id DESC LIMIT 1`,
      [organisationId, loopId],
    );
    return rows[0];
  }

  /** Notes that one more loop is done; false when nobody waits for it any more. */
  progress(organisationId: string, id: string, done: number): Promise<boolean> {
    return this.write(
      `SET done = $3, touched_at = now() WHERE organisation_id = $1 AND id = $2 AND state = 'running'`,
      [organisationId, id, done],
    );
  }

  finish(organisationId: string, id: string, outcome: SlateOutcome | null): Promise<boolean> {
    return this.write(
      `SET state = $3, outcome = $4::jsonb WHERE organisation_id = $1 AND id = $2 AND state = 'running'`,
      [organisationId, id, outcome?.figures ? 'ready' : 'failed', outcome && JSON.stringify(outcome)],
    );
  }

  /** Ends a slate that nobody has accepted; false when there is none. */
  cancel(organisationId: string, loopId: string, id: string): Promise<boolean> {
    return this.write(
      `SET state = 'cancelled' WHERE organisation_id = $1 AND loop_id = $2 AND id = $3 AND state IN ('running','ready')`,
      [organisationId, loopId, id],
    );
  }

  accept(organisationId: string, loopId: string, id: string, baseVersion: number): Promise<boolean> {
    return this.write(
      `SET state = 'accepted' WHERE organisation_id = $1 AND loop_id = $2 AND id = $3 AND state = 'ready' AND base_version = $4`,
      [organisationId, loopId, id, baseVersion],
    );
  }

  /** Gives a candidate a loop of their own, in place of an earlier one. */
  async give(own: ApplicationLoopEntity): Promise<void> {
    const { organisationId, applicationId } = own;
    await this.database.manager.delete(ApplicationLoopEntity, { organisationId, applicationId });
    await this.database.manager.insert(ApplicationLoopEntity, own);
  }

  private async write(change: string, values: unknown[]): Promise<boolean> {
    const [, changed]: [unknown, number] = await this.database.manager.query(`UPDATE loop_slate ${change}`, values);
    return changed === 1;
  }
}
