import { Injectable } from '@nestjs/common';
import type { ApplicationSearch, ApplicationStage, CandidateRow, CandidateSearch } from '@loopwright/contracts';
import type { Actor } from '../../platform/access/actor.ts';
import { numbered, scope } from '../../platform/access/scope.ts';
import { stageShown } from '../../platform/access/stage-shown.ts';
import { readCursor } from '../../platform/cursor.ts';
import { Database } from '../../platform/database.ts';
import { foldedPattern, foldedSql } from '../../platform/folded.ts';
import { ApplicationEntity, CandidateEntity } from './candidates.entities.ts';
import { waiting } from './waiting.ts';

/** An application with its candidate and job; `contactable`: whether the reader may see contact details. */
export type ApplicationRow = {
  id: string;
  stage: ApplicationStage;
  appliedAt: Date;
  stageSince: Date;
  version: number;
  candidate: Pick<CandidateEntity, 'id' | 'name' | 'email' | 'phone' | 'headline' | 'source' | 'timeZone' | 'version'>;
  job: { id: string; title: string; track: string; level: string };
  contactable: boolean;
  key: string;
};
type CandidateColumns = Partial<Pick<CandidateEntity, 'name' | 'email' | 'phone' | 'headline' | 'source' | 'timeZone'>>;
type Values = { where: string; values: unknown[] };

const joined = `application p JOIN candidate c ON c.organisation_id = p.organisation_id AND c.id = p.candidate_id
  JOIN job j ON j.organisation_id = p.organisation_id AND j.id = p.job_id`;

@Injectable()
export class CandidatesRepository {
  constructor(private readonly database: Database) {}

  async ofJob(
    actor: Actor,
    jobId: string,
    search: ApplicationSearch,
  ): Promise<{ rows: ApplicationRow[]; total: number }> {
    const found = this.visible(actor);
    found.where += ` AND p.job_id = $${found.values.push(jobId)}`;
    if (search.stage) {
      const shown = numbered(stageShown(actor, 'p'), found.values.length);
      found.values.push(...shown.values);
      found.where += ` AND ${shown.where} = $${found.values.push(search.stage)}`;
    }
    if (search.search)
      found.where += ` AND ${foldedSql('c.name')} LIKE $${found.values.push(foldedPattern(search.search))}`;
    const [{ total }] = await this.database.manager.query(
      `SELECT count(*)::int AS total FROM ${joined} WHERE ${found.where}`,
      found.values,
    );
    const after = readCursor(search.cursor, ['text', 'id']);
    if (after)
      found.where += ` AND (lower(c.name), p.id) > ($${found.values.push(after[0])}, $${found.values.push(after[1])}::uuid)`;
    return { rows: await this.rows(actor, found, search.limit + 1), total };
  }

  async application(actor: Actor, applicationId: string): Promise<ApplicationRow | undefined> {
    const found = this.visible(actor);
    found.where += ` AND p.id = $${found.values.push(applicationId)}`;
    return (await this.rows(actor, found, 1))[0];
  }

  /** Candidates that the actor may see, each with the applications that the actor may see. */
  async list(
    actor: Actor,
    search: CandidateSearch,
  ): Promise<{ rows: (CandidateRow & { key: string })[]; total: number }> {
    const visible = numbered(scope(actor, 'candidate.list', 'c'), 0);
    const values: unknown[] = [...visible.values];
    let where = visible.where;
    if (search.search) where += ` AND ${foldedSql('c.name')} LIKE $${values.push(foldedPattern(search.search))}`;
    where += applicationThat(actor, search, values);
    const [{ total }] = await this.database.manager.query(
      `SELECT count(*)::int AS total FROM candidate c WHERE ${where}`,
      values,
    );
    const after = readCursor(search.cursor, ['text', 'id']);
    if (after) where += ` AND (lower(c.name), c.id) > ($${values.push(after[0])}, $${values.push(after[1])}::uuid)`;
    const applications = numbered(scope(actor, 'application.read', 'p'), values.length);
    values.push(...applications.values);
    const stage = numbered(stageShown(actor, 'p'), values.length);
    values.push(...stage.values);
    const rows = await this.database.manager.query(
      `SELECT c.id, c.name, c.headline, lower(c.name) AS key,
         coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'jobId', j.id, 'jobTitle', j.title, 'stage', ${stage.where}) ORDER BY p.id DESC)
           FROM application p JOIN job j ON j.organisation_id = p.organisation_id AND j.id = p.job_id
           WHERE p.organisation_id = c.organisation_id AND p.candidate_id = c.id AND ${applications.where}), '[]') AS applications
       FROM candidate c WHERE ${where} ORDER BY lower(c.name), c.id LIMIT $${values.push(search.limit + 1)}`,
      values,
    );
    return { rows, total };
  }

  candidate(organisationId: string, id: string): Promise<CandidateEntity | null> {
    return this.database.manager.findOneBy(CandidateEntity, { organisationId, id });
  }

  async withEmail(organisationId: string, email: string): Promise<string | undefined> {
    return (await this.database.manager.findOneBy(CandidateEntity, { organisationId, email }))?.id;
  }

  async isColleague(organisationId: string, emails: readonly string[]): Promise<boolean> {
    const rows: unknown[] = await this.database.manager.query(
      `SELECT 1 FROM account WHERE organisation_id = $1 AND email = ANY($2) AND state = 'active' LIMIT 1`,
      [organisationId, emails],
    );
    return rows.length > 0;
  }

  async addCandidate(
    candidate: Pick<CandidateEntity, 'organisationId' | 'id' | 'name'> & CandidateColumns,
  ): Promise<void> {
    await this.database.manager.insert(CandidateEntity, candidate);
  }

  async addApplication(
    application: Pick<ApplicationEntity, 'organisationId' | 'id' | 'candidateId' | 'jobId'>,
  ): Promise<void> {
    await this.database.manager.insert(ApplicationEntity, application);
  }

  async changeCandidate(
    organisationId: string,
    id: string,
    version: number,
    columns: CandidateColumns,
  ): Promise<boolean> {
    const result = await this.database.manager
      .createQueryBuilder()
      .update(CandidateEntity)
      .set({ ...columns, version: () => 'version + 1' })
      .where('organisation_id = :organisationId AND id = :id AND version = :version', { organisationId, id, version })
      .execute();
    return result.affected === 1;
  }

  async move(organisationId: string, id: string, version: number, stage: ApplicationStage): Promise<boolean> {
    const result = await this.database.manager
      .createQueryBuilder()
      .update(ApplicationEntity)
      .set({
        stage,
        stageSince: () => 'CASE WHEN stage = :stage THEN stage_since ELSE now() END',
        version: () => 'version + 1',
      })
      .where('organisation_id = :organisationId AND id = :id AND version = :version', {
        organisationId,
        id,
        version,
        stage,
      })
      .execute();
    return result.affected === 1;
  }

  private visible(actor: Actor): Values {
    const { where, values } = numbered(scope(actor, 'application.read', 'p'), 0);
    return { where, values: [...values] };
  }

  private rows(actor: Actor, { where, values }: Values, limit: number): Promise<ApplicationRow[]> {
    const contact = numbered(scope(actor, 'candidate.change', 'c'), values.length);
    const stage = numbered(stageShown(actor, 'p'), values.length + contact.values.length);
    const all = [...values, ...contact.values, ...stage.values];
    return this.database.manager.query(
      `SELECT p.id, ${stage.where} AS stage, p.applied_at AS "appliedAt", p.version,
         -- When it happened would tell that something did.
         CASE WHEN ${stage.where} = p.stage THEN p.stage_since ELSE p.applied_at END AS "stageSince", lower(c.name) AS key, ${contact.where} AS contactable,
         jsonb_build_object('id', c.id, 'name', c.name, 'email', c.email, 'phone', c.phone, 'headline', c.headline, 'source', c.source, 'timeZone', c.time_zone, 'version', c.version) AS candidate,
         jsonb_build_object('id', j.id, 'title', j.title, 'track', j.track, 'level', j.level) AS job
       FROM ${joined} WHERE ${where} ORDER BY lower(c.name), p.id LIMIT $${all.push(limit)}`,
      all,
    );
  }
}

/** For candidates with one visible application of that job, stage and need; nothing while none is asked for. */
function applicationThat(actor: Actor, { job, stage, waiting: reason }: CandidateSearch, values: unknown[]): string {
  if (!job && !stage && !reason) return '';
  const seen = numbered(scope(actor, 'application.read', 'theirs'), values.length);
  values.push(...seen.values);
  let where = seen.where;
  if (job) where += ` AND theirs.job_id = $${values.push(job)}`;
  if (stage) {
    const shown = numbered(stageShown(actor, 'theirs'), values.length);
    values.push(...shown.values);
    where += ` AND ${shown.where} = $${values.push(stage)}`;
  }
  if (reason) {
    const waits = numbered(waiting(actor, reason, 'theirs'), values.length);
    values.push(...waits.values);
    where += ` AND ${waits.where}`;
  }
  return ` AND EXISTS (SELECT 1 FROM application theirs WHERE theirs.organisation_id = c.organisation_id AND theirs.candidate_id = c.id AND ${where})`;
}
