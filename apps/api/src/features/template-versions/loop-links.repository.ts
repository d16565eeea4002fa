import { Injectable } from '@nestjs/common';
import { type LoopPlan, MOST_LOOPS_AT_ONCE } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { numbered, scope } from '../../platform/access/scope.ts';
import { Database } from '../../platform/database.ts';

/** A loop as far as its template is concerned. */
export type LinkedLoop = {
  id: string;
  version: number;
  plan: LoopPlan;
  template: string | null;
  teamTemplate: string | null;
  follows: number | null;
  unlinkedAt: Date | null;
};
export type FollowingLoop = LinkedLoop & {
  follows: number;
  job: { id: string; title: string };
  published: number | null;
  interviews: number;
};

const linkColumns = `l.id, l.version, l.plan, l.template, l.team_template AS "teamTemplate", l.team_template_version AS follows, l.unlinked_at AS "unlinkedAt"`;
/** The loop `l` of the open job `j` follows template $2. */
const following = `FROM loop l JOIN job j ON j.organisation_id = l.organisation_id AND j.id = l.job_id
  WHERE l.organisation_id = $1 AND l.team_template = $2 AND l.unlinked_at IS NULL AND j.status = 'open'`;

/** Which loop follows which version of which template. */
@Injectable()
export class LoopLinksRepository {
  constructor(private readonly database: Database) {}

  /** `lock`: it stays as it is until the transaction ends. */
  async loop(organisationId: string, id: string, lock = false): Promise<LinkedLoop | undefined> {
    const rows: LinkedLoop[] = await this.database.manager.query(
      `SELECT ${linkColumns} FROM loop l WHERE l.organisation_id = $1 AND l.id = $2${lock ? ' FOR NO KEY UPDATE' : ''}`,
      [organisationId, id],
    );
    return rows[0];
  }

  /**
   * Loops of open jobs that follow a template and that the actor may change: those that follow the oldest version first,
   * so that what one publishing could not hold comes first in the next. `only`: of these, each as far as it is one.
   */
  async following(actor: Actor, templateId: string, only?: readonly string[]): Promise<FollowingLoop[]> {
    const values: unknown[] = [actor.organisationId, templateId, only ?? null];
    const allowed = this.changeable(actor, values);
    return this.database.manager.query(
      `SELECT ${linkColumns}, jsonb_build_object('id', j.id, 'title', j.title) AS job, l.published_version AS published,
         (SELECT count(*)::integer FROM interview held WHERE held.organisation_id = l.organisation_id AND held.loop_id = l.id AND held.status = 'scheduled') AS interviews
       ${following} AND ($3::uuid[] IS NULL OR l.id = ANY($3)) AND ${allowed}
       ORDER BY l.team_template_version, lower(j.title), l.id LIMIT ${MOST_LOOPS_AT_ONCE}`,
      values,
    );
  }

  /** How many loops follow a template: that the actor may change, and others. */
  async count(actor: Actor, templateId: string): Promise<{ own: number; elsewhere: number }> {
    const values: unknown[] = [actor.organisationId, templateId];
    const allowed = this.changeable(actor, values);
    const rows: { own: number; elsewhere: number }[] = await this.database.manager.query(
      `SELECT count(*) FILTER (WHERE ${allowed})::integer AS own, count(*) FILTER (WHERE NOT ${allowed})::integer AS elsewhere ${following}`,
      values,
    );
    return rows[0]!;
  }

  /** Has a loop follow a version of a template; the caller has changed or locked its row. */
  async follow(organisationId: string, loopId: string, templateId: string, version: number): Promise<void> {
    await this.database.manager.query(
      `UPDATE loop SET template = NULL, team_template = $3, team_template_version = $4, unlinked_at = NULL
       WHERE organisation_id = $1 AND id = $2`,
      [organisationId, loopId, templateId, version],
    );
  }

  /** Ends or takes up the link of a loop that is still at `version`. An unchanged plan stays what was published. */
  async setLink(organisationId: string, loopId: string, version: number, linked: boolean): Promise<boolean> {
    const [, changed]: [unknown, number] = await this.database.manager.query(
      `UPDATE loop SET unlinked_at = CASE WHEN $4::boolean THEN NULL ELSE coalesce(unlinked_at, now()) END, version = version + 1,
         published_from = CASE WHEN published_from = version THEN version + 1 ELSE published_from END
       WHERE organisation_id = $1 AND id = $2 AND version = $3 AND (template IS NOT NULL OR team_template IS NOT NULL)`,
      [organisationId, loopId, version, linked],
    );
    return changed === 1;
  }

  private changeable(actor: Actor, values: unknown[]): string {
    const allowed = numbered(scope(actor, 'loop.change', 'l'), values.length);
    values.push(...allowed.values);
    return allowed.where;
  }
}
