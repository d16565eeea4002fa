import {
  type QuestionFacet,
  questionFacets,
  type QuestionFacets,
  type QuestionListItem,
  type QuestionSearch,
} from '@loopwright/contracts';
import { Injectable } from '@nestjs/common';
import { readCursor } from '../../platform/cursor.ts';
import { Database } from '../../platform/database.ts';
import { askedCounts, loopCounts } from './question-usage.sql.ts';

/** A line of the list with its place in it; times as PostgreSQL's JSON writes them. */
export type FoundQuestion = QuestionListItem & { rank: number; key: string };
export type Found = { rows: FoundQuestion[]; total: number; facets: QuestionFacets };

/** For whom the list is made: `waiting` leaves out what they wrote themselves, unless nobody else could review it. */
type Reader = { organisationId: string; accountId: string; alone: boolean };

/** What comes first is smallest; a title that matches comes before any guide that does. */
const ranks = {
  relevance: (query: string) =>
    `round(-(CASE WHEN ts_filter(f.words, '{a}') @@ ${query} THEN 1 ELSE 0 END + ts_rank_cd(f.words, ${query}, 32))::numeric, 6)::float8`,
  title: () => '0::float8',
  updated: () => 'round(-extract(epoch FROM q.updated_at), 3)::float8',
  used: () => '-(coalesce(asked.asked, 0) * 1000 + coalesce(planned.loops, 0))::float8',
};
function rankOf(sort: QuestionSearch['sort'] = 'relevance', query: string | undefined): string {
  if (sort !== 'relevance') return ranks[sort]();
  return query ? ranks.relevance(query) : ranks.title();
}
/** Every value of every facet that a question has, as "facet:value". */
const tokens = `f.facets || ARRAY['status:' || q.status, 'origin:' || q.origin, 'owner:' || coalesce(q.owner_id::text, 'nobody')]
  || ARRAY(SELECT 'tag:' || unnest(q.tags)) || CASE WHEN planned.loops IS NULL AND asked.asked IS NULL THEN ARRAY['used:never']
    ELSE CASE WHEN planned.loops IS NULL THEN '{}' ELSE ARRAY['used:in-loop'] END || CASE WHEN asked.asked IS NULL THEN '{}' ELSE ARRAY['used:asked'] END END`;

@Injectable()
export class QuestionSearchRepository {
  constructor(private readonly database: Database) {}

  /** The stable names of all that a search finds; `words` as for `search`. */
  async slugs(
    organisationId: string,
    search: Omit<QuestionSearch, 'cursor' | 'limit'>,
    words: string,
  ): Promise<string[]> {
    const values: unknown[] = [organisationId];
    const bind = (value: unknown): string => `$${values.push(value)}`;
    const query = words === '' ? undefined : `${bind(words)}::tsquery`;
    const rows: { slug: string }[] = await this.database.manager.query(
      `WITH asked AS MATERIALIZED (${askedCounts}), planned AS MATERIALIZED (${loopCounts}),
       known AS (SELECT q.slug, ${tokens} AS tokens
         FROM question q JOIN question_face f ON f.organisation_id = q.organisation_id AND f.question_id = q.id
         LEFT JOIN asked ON asked.question_id = q.id LEFT JOIN planned ON planned.question_id = q.id
         WHERE q.organisation_id = $1${query ? ` AND f.words @@ ${query}` : ''} OFFSET 0)
       SELECT slug FROM known WHERE ${missed(search, bind)} = ''`,
      values,
    );
    return rows.map(({ slug }) => slug);
  }

  /** `words`: what is looked for, as PostgreSQL writes it. One page, how many there are in all, and for each facet how many each of its values would leave: in one scan. */
  async search(reader: Reader, search: QuestionSearch, words: string): Promise<Found> {
    const values: unknown[] = [reader.organisationId];
    const bind = (value: unknown): string => `$${values.push(value)}`;
    const query = words === '' ? undefined : `${bind(words)}::tsquery`;
    const waiting = search.waiting ? ` AND ${inReview(reader.alone ? null : bind(reader.accountId))}` : '';
    const rank = rankOf(search.sort, query);
    const after = readCursor(search.cursor, ['number', 'text', 'id']);
    const later = after
      ? `AND (rank, key, id) > (${bind(after[0])}::float8, ${bind(after[1])}::text, ${bind(after[2])}::uuid)`
      : '';
    const [row]: { total: number; facets: Record<string, number> | null; rows: FoundQuestion[] | null }[] =
      await this.database.manager.query(
        `WITH asked AS MATERIALIZED (${askedCounts}), planned AS MATERIALIZED (${loopCounts}),
         known AS (SELECT q.id, ${rank} AS rank, lower(f.title) AS key, ${tokens} AS tokens,
             coalesce(planned.loops, 0) AS loops, coalesce(asked.asked, 0) AS asked, asked.last_asked_at
           FROM question q JOIN question_face f ON f.organisation_id = q.organisation_id AND f.question_id = q.id
           LEFT JOIN asked ON asked.question_id = q.id LEFT JOIN planned ON planned.question_id = q.id
           WHERE q.organisation_id = $1${query ? ` AND f.words @@ ${query}` : ''}${waiting} OFFSET 0),
         base AS MATERIALIZED (SELECT *, ${missed(search, bind)} AS missed FROM known),
         page AS (SELECT id, rank, key, loops, asked, last_asked_at FROM base WHERE missed = '' ${later} ORDER BY rank, key, id LIMIT ${bind(search.limit + 1)})
         SELECT (SELECT count(*)::int FROM base WHERE missed = '') AS total,
           (SELECT jsonb_object_agg(token, n) FROM (SELECT token, count(*)::int AS n FROM base, unnest(tokens) AS token
             WHERE starts_with(token, missed) GROUP BY token) AS counted) AS facets,
           (SELECT jsonb_agg(${line} ORDER BY p.rank, p.key, p.id) FROM page p
             JOIN question q ON q.organisation_id = $1 AND q.id = p.id
             JOIN question_face f ON f.organisation_id = $1 AND f.question_id = p.id
             LEFT JOIN question_draft d ON d.organisation_id = $1 AND d.question_id = p.id
             LEFT JOIN account a ON a.organisation_id = $1 AND a.id = q.owner_id) AS rows`,
        values,
      );
    return { rows: row!.rows ?? [], total: row!.total, facets: facetsOf(row!.facets ?? {}) };
  }
}

/**
 * Names the chosen facets that a question does not fit, one after the other. A question that misses one facet still
 * counts for that facet's other values, which begin with just this name; one that misses two counts for none.
 */
function missed(search: Omit<QuestionSearch, 'cursor' | 'limit'>, bind: (value: unknown) => string): string {
  const chosen = questionFacets.flatMap((facet) => {
    const values = search[facet];
    return values && values.length > 0
      ? [`CASE WHEN tokens && ${bind(values.map((value) => `${facet}:${value}`))}::text[] THEN '' ELSE '${facet}:' END`]
      : [];
  });
  if (!search.status?.length) chosen.push(`CASE WHEN 'status:retired' = ANY (tokens) THEN 'status:' ELSE '' END`);
  return chosen.join(' || ');
}

const inReview = (otherThan: string | null): string =>
  `EXISTS (SELECT FROM question_draft d WHERE d.organisation_id = q.organisation_id AND d.question_id = q.id
     AND d.state = 'review'${otherThan ? ` AND d.author_id <> ${otherThan}::uuid` : ''})`;

const line = `jsonb_build_object('id', q.id, 'slug', q.slug, 'title', f.title, 'prompt', f.prompt, 'format', f.format, 'stages', f.stages,
  'competencies', f.competencies, 'levels', f.levels, 'topics', f.topics, 'minutes', f.minutes, 'status', q.status, 'origin', q.origin,
  'version', q.current_version, 'revision', q.revision, 'updatedAt', q.updated_at, 'tags', q.tags, 'retired', q.retired_reason, 'draft', d.state,
  'owner', CASE WHEN a.id IS NULL THEN NULL ELSE jsonb_build_object('id', a.id, 'name', a.name) END,
  'used', jsonb_build_object('loops', p.loops, 'asked', p.asked, 'lastAskedAt', p.last_asked_at), 'rank', p.rank, 'key', p.key)`;

function facetsOf(counts: Record<string, number>): QuestionFacets {
  const facets = Object.fromEntries(questionFacets.map((facet) => [facet, {}])) as QuestionFacets;
  for (const [token, n] of Object.entries(counts)) {
    const [facet, value] = token.split(':') as [QuestionFacet, string];
    facets[facet][value] = n;
  }
  return facets;
}
