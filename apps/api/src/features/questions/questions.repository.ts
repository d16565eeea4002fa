import { Injectable } from '@nestjs/common';
import type { QuestionContent, QuestionFacets, QuestionSearch } from '@loopwright/contracts';
import { readCursor } from '../../platform/cursor.ts';
import { Database } from '../../platform/database.ts';
import { type Facet, facets, type Filter, filterOf, valuesOf } from './question-filter.ts';
import { QuestionEnemyEntity, QuestionEntity, QuestionVersionEntity } from './questions.entities.ts';

export type NewVersion = Omit<QuestionVersionEntity, 'createdAt' | 'words'>;
export type QuestionRow = Pick<QuestionEntity, 'id' | 'slug' | 'status' | 'origin'> &
  Pick<
    QuestionVersionEntity,
    'version' | 'title' | 'prompt' | 'format' | 'stages' | 'levels' | 'topics' | 'competencies' | 'minutes'
  > & { key: string; rank: number };

const current = `question q JOIN question_version v ON v.organisation_id = q.organisation_id AND v.question_id = q.id AND v.version = q.current_version`;
const columns = `q.id, q.slug, q.status, q.origin, v.version, v.title, v.prompt, v.format, v.stages, v.levels, v.topics, v.competencies, v.minutes, lower(v.title) AS key`;

@Injectable()
export class QuestionsRepository {
  constructor(private readonly database: Database) {}

  /** One page, best match first when words were searched for, else by title. */
  async search(organisationId: string, search: QuestionSearch): Promise<QuestionRow[]> {
    const { where, values } = filterOf(search, organisationId);
    const rank = search.search?.trim()
      ? `round(-ts_rank_cd(v.words, websearch_to_tsquery('english', $${values.push(search.search)}))::numeric, 6)::float8`
      : '0::float8';
    const after = readCursor(search.cursor, ['number', 'text', 'id']);
    const later = after
      ? `AND (${rank}, lower(v.title), q.id) > ($${values.push(after[0])}::float8, $${values.push(after[1])}, $${values.push(after[2])}::uuid)`
      : '';
    return this.database.manager.query(
      `SELECT ${columns}, ${rank} AS rank FROM ${current} WHERE ${where} ${later} ORDER BY rank, lower(v.title), q.id LIMIT $${values.push(search.limit + 1)}`,
      values,
    );
  }

  async count(organisationId: string, search: QuestionSearch): Promise<number> {
    const { where, values } = filterOf(search, organisationId);
    const [row]: { n: number }[] = await this.database.manager.query(
      `SELECT count(*)::int AS n FROM ${current} WHERE ${where}`,
      values,
    );
    return row!.n;
  }

  /** Values of facets that nobody chose share one scan; each chosen one needs a scan of its own, without its own condition. */
  async facets(organisationId: string, search: QuestionSearch): Promise<QuestionFacets> {
    const chosen = facets.filter((facet) => search[facet] !== undefined);
    const free = facets.filter((facet) => search[facet] === undefined);
    const counts = Object.fromEntries(facets.map((facet) => [facet, {}])) as QuestionFacets;
    for (const [of, except] of [[free, undefined] as const, ...chosen.map((facet) => [[facet], facet] as const)])
      for (const { facet, value, n } of await this.facetCounts(filterOf(search, organisationId, except), of))
        counts[facet][value] = n;
    return counts;
  }

  private facetCounts(
    { where, values }: Filter,
    of: readonly Facet[],
  ): Promise<{ facet: Facet; value: string; n: number }[]> {
    if (of.length === 0) return Promise.resolve([]);
    const each = of.map((facet) => `SELECT '${facet}' AS facet, ${valuesOf(facet)} AS value`).join(' UNION ALL ');
    return this.database.manager.query(
      `SELECT facet, value, count(*)::int AS n FROM ${current}, LATERAL (${each}) AS f WHERE ${where} GROUP BY facet, value ORDER BY facet, value`,
      values,
    );
  }

  async read(
    organisationId: string,
    questionId: string,
  ): Promise<(QuestionEntity & { version: number; content: QuestionContent }) | undefined> {
    const rows = await this.database.manager.query(
      `SELECT q.id, q.slug, q.status, q.origin, q.updated_at AS "updatedAt", v.version, v.content FROM ${current} WHERE q.organisation_id = $1 AND q.id = $2`,
      [organisationId, questionId],
    );
    return rows[0];
  }

  enemiesOf(organisationId: string, questionId: string): Promise<{ id: string; title: string }[]> {
    return this.database.manager.query(
      `SELECT q.id, v.title FROM question_enemy e JOIN ${current} ON q.organisation_id = e.organisation_id AND q.id = e.enemy_id
       WHERE e.organisation_id = $1 AND e.question_id = $2 ORDER BY v.title`,
      [organisationId, questionId],
    );
  }

  byIds(organisationId: string, ids: readonly string[]): Promise<QuestionRow[]> {
    return this.database.manager.query(
      `SELECT ${columns} FROM ${current} WHERE q.organisation_id = $1 AND q.id = ANY($2)`,
      [organisationId, ids],
    );
  }

  /** Every approved question with the ids of its enemies; what a loop may be assembled from. */
  bank(organisationId: string): Promise<(QuestionRow & { enemies: string[]; keyPoints: number })[]> {
    return this.database.manager.query(
      `SELECT ${columns}, jsonb_array_length(v.content->'keyPoints') AS "keyPoints",
         coalesce((SELECT array_agg(e.enemy_id ORDER BY e.enemy_id) FROM question_enemy e WHERE e.organisation_id = q.organisation_id AND e.question_id = q.id), '{}') AS enemies
       FROM ${current} WHERE q.organisation_id = $1 AND q.status = 'approved' ORDER BY q.slug`,
      [organisationId],
    );
  }

  async add(questions: QuestionEntity[], versions: NewVersion[], enemies: QuestionEnemyEntity[]): Promise<void> {
    const { manager } = this.database;
    await manager.insert(QuestionEntity, questions);
    await manager.insert(QuestionVersionEntity, versions);
    if (enemies.length > 0) await manager.insert(QuestionEnemyEntity, enemies);
  }
}
