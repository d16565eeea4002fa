import { isDeepStrictEqual } from 'node:util';
import type { Pair } from './pair.ts';

const LIMIT = 50;
const asked = { search: 'data model', level: 'senior', limit: String(LIMIT) };
const current = `question q JOIN question_version v ON v.organisation_id = q.organisation_id AND v.question_id = q.id AND v.version = q.current_version`;
const found = `q.organisation_id = $1 AND q.status <> 'retired' AND v.words @@ websearch_to_tsquery('english', $2)`;
const page = `SELECT q.id, q.slug, q.status, q.origin, v.title, v.prompt, v.format, v.stages, v.levels, v.topics, v.competencies, v.minutes,
    lower(v.title) AS key, round(-ts_rank_cd(v.words, websearch_to_tsquery('english', $2))::numeric, 6)::float8 AS rank, count(*) OVER ()::int AS total
  FROM ${current} WHERE ${found} AND v.levels @> ARRAY[$3] ORDER BY rank, key, q.id LIMIT ${LIMIT + 1}`;
/** The chosen facet counts its other values too, so its own condition does not hold for it. */
const facets = `SELECT facet, value, count(*)::int AS n FROM ${current}, LATERAL (
    SELECT 'stage' AS facet, unnest(v.stages) AS value UNION ALL SELECT 'level', unnest(v.levels) UNION ALL SELECT 'topic', unnest(v.topics)
    UNION ALL SELECT 'competency', jsonb_object_keys(v.competencies) UNION ALL SELECT 'format', v.format UNION ALL SELECT 'status', q.status) AS f
  WHERE ${found} AND (facet = 'level' OR v.levels @> ARRAY[$3]) GROUP BY facet, value`;

type PageRow = { key: string; rank: number; total: number; id: string };
type FacetRow = { facet: string; value: string; n: number };

/** A page of the question bank, with the counts of every facet. */
export const questionSearch: Pair = {
  name: 'search',
  about: 'Question search: words and a level, 50 questions of the page with the counts of six facets.',
  floor:
    (pool) =>
    async ({ query }) => {
      const values = ['organisation', 'search', 'level'].map((name) => query.get(name));
      const { rows } = await pool.query<PageRow>(page, values);
      const counted = await pool.query<FacetRow>(facets, values);
      const items = rows.slice(0, LIMIT).map(({ key: _key, rank: _rank, total: _total, ...item }) => item);
      return { items, nextCursor: cursorOf(rows), total: rows[0]?.total ?? 0, facets: countsOf(counted.rows) };
    },
  product: ({ admin }) => ({
    ask: () => ({
      method: 'GET',
      path: `/api/questions?${new URLSearchParams(asked)}`,
      headers: { cookie: admin.cookie },
    }),
  }),
  floorUser: ({ organisationId }) => ({
    ask: () => ({ method: 'GET', path: `/search?${new URLSearchParams({ ...asked, organisation: organisationId })}` }),
  }),
  alike: isDeepStrictEqual,
};

function cursorOf(rows: PageRow[]): string | null {
  const last = rows[LIMIT - 1];
  return rows.length > LIMIT && last
    ? Buffer.from(JSON.stringify([last.rank, last.key, last.id])).toString('base64url')
    : null;
}

function countsOf(rows: FacetRow[]): Record<string, Record<string, number>> {
  const counts: Record<string, Record<string, number>> = {};
  for (const { facet, value, n } of rows) (counts[facet] ??= {})[value] = n;
  return counts;
}
