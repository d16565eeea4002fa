import { Injectable } from '@nestjs/common';
import type { TemplateText } from '@loopwright/contracts';
import { Database } from '../../platform/database.ts';
import { foldedPattern, foldedSql } from '../../platform/folded.ts';
import { LoopTemplateEntity, LoopTemplateVersionEntity } from './loop-templates.entities.ts';

export type TemplateContent = TemplateText;
export type TemplateVersionRow = {
  id: string;
  version: number;
  content: TemplateContent;
  note: string;
  author: { id: string; name: string };
  createdAt: Date;
};
/** A version with what is known of its template now. */
export type TemplateRow = TemplateVersionRow & { retired: boolean; jobs: number; titles: Record<string, string> };

const versionColumns = `v.template_id AS id, v.version, v.content, v.note, v.created_at AS "createdAt",
  jsonb_build_object('id', person.id, 'name', person.name) AS author`;
const byAuthor = `JOIN account person ON person.organisation_id = v.organisation_id AND person.id = v.author_id`;
/** Open jobs whose loop follows the template `t`. */
const jobsOf = `(SELECT count(*)::integer FROM loop l JOIN job j ON j.organisation_id = l.organisation_id AND j.id = l.job_id
  WHERE l.organisation_id = t.organisation_id AND l.team_template = t.id AND l.unlinked_at IS NULL AND j.status = 'open')`;
/** What the pinned questions of the version `v` are called now. */
const titlesOf = `coalesce((SELECT jsonb_object_agg(q.id, current.title) FROM jsonb_to_recordset(v.content->'pinned') AS pin ("questionId" uuid)
  JOIN question q ON q.organisation_id = v.organisation_id AND q.id = pin."questionId"
  JOIN question_version current ON current.organisation_id = q.organisation_id AND current.question_id = q.id AND current.version = q.current_version), '{}')`;
/** The current versions of those that are looked for, see `valuesOf`. */
const currentWanted = `FROM loop_template t JOIN loop_template_version v ON v.organisation_id = t.organisation_id AND v.template_id = t.id AND v.version = t.current_version
  ${byAuthor} WHERE t.organisation_id = $1 AND (t.retired_at IS NOT NULL) = $2 AND v.content->>'track' = coalesce($3, v.content->>'track')
  AND v.content->>'level' = coalesce($4, v.content->>'level') AND ${foldedSql(`v.content->>'title'`)} LIKE $5`;
/** What templates are looked for; `search`: a part of the title. */
export type Wanted = Partial<Record<'track' | 'level' | 'search', string | undefined>> & {
  retired?: 'yes' | undefined;
};
const valuesOf = (organisationId: string, { retired, track, level, search }: Wanted): unknown[] => [
  organisationId,
  retired === 'yes',
  track ?? null,
  level ?? null,
  foldedPattern(search ?? ''),
];

@Injectable()
export class LoopTemplatesRepository {
  constructor(private readonly database: Database) {}

  /** Current versions by title, after the one of that title and id. */
  current(
    organisationId: string,
    wanted: Wanted,
    after: [title: string, id: string] | undefined,
    limit: number,
  ): Promise<TemplateRow[]> {
    return this.database.manager.query(
      `SELECT ${versionColumns}, t.retired_at IS NOT NULL AS retired, ${jobsOf} AS jobs, ${titlesOf} AS titles
       ${currentWanted} AND ($6::text IS NULL OR (lower(v.content->>'title'), t.id) > (lower($6), $7::uuid))
       ORDER BY lower(v.content->>'title'), t.id LIMIT $8`,
      [...valuesOf(organisationId, wanted), after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }

  async count(organisationId: string, wanted: Wanted): Promise<number> {
    const rows: { count: number }[] = await this.database.manager.query(
      `SELECT count(*)::integer AS count ${currentWanted}`,
      valuesOf(organisationId, wanted),
    );
    return rows[0]!.count;
  }

  /** One version; without a number, the current one. */
  async version(organisationId: string, id: string, version?: number): Promise<TemplateRow | undefined> {
    const rows: TemplateRow[] = await this.database.manager.query(
      `SELECT ${versionColumns}, t.retired_at IS NOT NULL AS retired, ${jobsOf} AS jobs, ${titlesOf} AS titles
       FROM loop_template t JOIN loop_template_version v ON v.organisation_id = t.organisation_id AND v.template_id = t.id
       ${byAuthor} WHERE t.organisation_id = $1 AND t.id = $2 AND v.version = coalesce($3::integer, t.current_version)`,
      [organisationId, id, version ?? null],
    );
    return rows[0];
  }

  /** Versions older than `before`, newest first. */
  versions(
    organisationId: string,
    id: string,
    before: number,
    limit: number,
  ): Promise<(TemplateVersionRow & { total: number })[]> {
    return this.database.manager.query(
      `SELECT ${versionColumns},
         (SELECT count(*)::integer FROM loop_template_version every WHERE every.organisation_id = v.organisation_id AND every.template_id = v.template_id) AS total
       FROM loop_template_version v ${byAuthor}
       WHERE v.organisation_id = $1 AND v.template_id = $2 AND v.version < $3 ORDER BY v.version DESC LIMIT $4`,
      [organisationId, id, before, limit],
    );
  }

  async add(organisationId: string, id: string, authorId: string, content: TemplateContent, note: string) {
    await this.database.manager.insert(LoopTemplateEntity, { organisationId, id, currentVersion: 1 });
    await this.addVersion({ organisationId, templateId: id, version: 1, content, note, authorId });
  }

  /** Makes the next version out of the one named; false when that one is no longer the current, or is retired. */
  async next(
    organisationId: string,
    id: string,
    base: number,
    { authorId, content, note }: { authorId: string; content: TemplateContent; note: string },
  ): Promise<boolean> {
    const [, changed]: [unknown, number] = await this.database.manager.query(
      `UPDATE loop_template SET current_version = current_version + 1
       WHERE organisation_id = $1 AND id = $2 AND current_version = $3 AND retired_at IS NULL`,
      [organisationId, id, base],
    );
    if (changed !== 1) return false;
    await this.addVersion({ organisationId, templateId: id, version: base + 1, content, note, authorId });
    return true;
  }

  /** Retires or restores a template that is still at `version`. */
  async retire(organisationId: string, id: string, version: number, retired: boolean): Promise<boolean> {
    const [, changed]: [unknown, number] = await this.database.manager.query(
      `UPDATE loop_template SET retired_at = CASE WHEN $4::boolean THEN coalesce(retired_at, now()) END
       WHERE organisation_id = $1 AND id = $2 AND current_version = $3`,
      [organisationId, id, version, retired],
    );
    return changed === 1;
  }

  private async addVersion(version: Omit<LoopTemplateVersionEntity, 'createdAt'>): Promise<void> {
    await this.database.manager.insert(LoopTemplateVersionEntity, version as object);
  }
}
