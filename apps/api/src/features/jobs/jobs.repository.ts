import { Injectable } from '@nestjs/common';
import type { JobRole, JobSearch, JobSummary } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { numbered, scope } from '../../platform/access/scope.ts';
import { ofOthers, stageShown } from '../../platform/access/stage-shown.ts';
import { readCursor } from '../../platform/cursor.ts';
import { Database } from '../../platform/database.ts';
import { foldedPattern, foldedSql } from '../../platform/folded.ts';
import { JobEntity, JobMemberEntity } from './jobs.entities.ts';

export type TeamRow = { accountId: string; name: string; role: JobRole };
export type JobRow = Omit<JobSummary, 'hiringManagers'> & { hiringManagers: string[] | null; key: string };
type JobColumns = Partial<
  Pick<JobEntity, 'title' | 'track' | 'level' | 'department' | 'location' | 'description' | 'openings' | 'status'>
>;

const openFirst = `(CASE j.status WHEN 'open' THEN '0' ELSE '1' END || lower(j.title))`;

@Injectable()
export class JobsRepository {
  constructor(private readonly database: Database) {}

  /** Jobs that the actor may see, open ones first, then by title. */
  async visible(actor: Actor, search: JobSearch): Promise<{ rows: JobRow[]; total: number }> {
    const { where, values } = this.conditions(actor, search);
    const [{ total }] = await this.database.manager.query(
      `SELECT count(*)::int AS total FROM job j WHERE ${where}`,
      values,
    );
    const after = readCursor(search.cursor, ['text', 'id']);
    const later = after
      ? `AND (${openFirst}, j.id) > ($${values.push(after[0])}, $${values.push(after[1])}::uuid)`
      : '';
    const others = numbered(ofOthers(actor, 'p'), values.length);
    values.push(...others.values);
    const stage = numbered(stageShown(actor, 'p'), values.length);
    values.push(...stage.values);
    const rows = await this.database.manager.query(
      `SELECT j.id, j.title, j.track, j.level, j.location, j.status, ${openFirst} AS key,
         (SELECT array_agg(a.name ORDER BY a.name) FROM job_member m JOIN account a ON a.organisation_id = m.organisation_id AND a.id = m.account_id
           WHERE m.organisation_id = j.organisation_id AND m.job_id = j.id AND m.role = 'hiring-manager') AS "hiringManagers",
         (SELECT count(*)::int FROM application p WHERE p.organisation_id = j.organisation_id AND p.job_id = j.id AND ${others.where} AND ${stage.where} NOT IN ('hired','rejected','withdrawn')) AS "activeCandidates",
         coalesce((SELECT CASE WHEN l.published_version IS NULL THEN 'draft' ELSE 'published' END FROM loop l WHERE l.organisation_id = j.organisation_id AND l.job_id = j.id), 'none') AS loop
       FROM job j WHERE ${where} ${later} ORDER BY key, j.id LIMIT $${values.push(search.limit + 1)}`,
      values,
    );
    return { rows, total };
  }

  private conditions(actor: Actor, search: JobSearch): { where: string; values: unknown[] } {
    const visible = numbered(scope(actor, 'job.list', 'j'), 0);
    const values: unknown[] = [...visible.values];
    const conditions = [visible.where];
    if (search.status) conditions.push(`j.status = $${values.push(search.status)}`);
    if (search.search) conditions.push(`${foldedSql('j.title')} LIKE $${values.push(foldedPattern(search.search))}`);
    return { where: conditions.join(' AND '), values };
  }

  job(organisationId: string, id: string): Promise<JobEntity | null> {
    return this.database.manager.findOneBy(JobEntity, { organisationId, id });
  }

  team(organisationId: string, jobId: string): Promise<TeamRow[]> {
    return this.database.manager.query(
      `SELECT m.account_id AS "accountId", a.name, m.role FROM job_member m
       JOIN account a ON a.organisation_id = m.organisation_id AND a.id = m.account_id
       WHERE m.organisation_id = $1 AND m.job_id = $2
       ORDER BY array_position(ARRAY['hiring-manager','recruiter','interviewer','observer'], m.role), a.name, a.id`,
      [organisationId, jobId],
    );
  }

  async add(job: Omit<JobEntity, 'createdAt' | 'version' | 'status'>): Promise<void> {
    await this.database.manager.insert(JobEntity, job);
  }

  async change(organisationId: string, id: string, version: number, columns: JobColumns): Promise<boolean> {
    const result = await this.database.manager
      .createQueryBuilder()
      .update(JobEntity)
      .set({ ...columns, version: () => 'version + 1' })
      .where('organisation_id = :organisationId AND id = :id AND version = :version', { organisationId, id, version })
      .execute();
    return result.affected === 1;
  }

  /** Who is named twice in the same role is on the team once. */
  async replaceTeam(
    organisationId: string,
    jobId: string,
    members: readonly { userId: string; role: JobRole }[],
  ): Promise<void> {
    await this.database.manager.delete(JobMemberEntity, { organisationId, jobId });
    const distinct = [...new Map(members.map((member) => [`${member.userId} ${member.role}`, member])).values()];
    if (distinct.length > 0)
      await this.database.manager.insert(
        JobMemberEntity,
        distinct.map(({ userId, role }) => ({ organisationId, jobId, accountId: userId, role })),
      );
  }
}
