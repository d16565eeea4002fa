import { isDeepStrictEqual } from 'node:util';
import type { Pair } from './pair.ts';

const LIMIT = 50;
const asked = { search: 'data model', level: 'senior', limit: String(LIMIT) };
const found = `q.organisation_id = $1 AND q.status <> 'retired' AND f.words @@ plainto_tsquery('english', $2)`;
const rows = `question q JOIN question_face f ON f.organisation_id = q.organisation_id AND f.question_id = q.id`;
const page = `SELECT q.id, q.slug, q.status, q.origin, f.title, f.prompt, f.format, f.stages, f.levels, f.topics, f.competencies, f.minutes, q.tags, q.updated_at,
    count(*) OVER ()::int AS total
  FROM ${rows} WHERE ${found} AND f.levels @> ARRAY[$3]
  ORDER BY ts_filter(f.words, '{a}') @@ plainto_tsquery('english', $2) DESC, ts_rank_cd(f.words, plainto_tsquery('english', $2), 32) DESC, lower(f.title), q.id LIMIT ${LIMIT}`;
/** The chosen facet counts its other values too, so its own condition does not hold for it. */
const facets = `SELECT token, count(*)::int AS n FROM ${rows}, unnest(f.facets || ARRAY['status:' || q.status, 'origin:' || q.origin]) AS token
  WHERE ${found} AND (starts_with(token, 'level:') OR f.levels @> ARRAY[$3]) GROUP BY token`;

type Answer = { total: number; facets: Record<string, Record<string, number>> };
type FacetRow = { token: string; n: number };

/** A page of the question bank, with the counts of every facet. */
export const questionSearch: Pair = {
  name: 'search',
  about: 'Question search among 10,000: words and a level, 50 questions of the page with the counts of every facet.',
  floor:
    (pool) =>
    async ({ query }): Promise<Answer & { items: unknown[] }> => {
      const values = ['organisation', 'search', 'level'].map((name) => query.get(name));
      const { rows: items } = await pool.query<{ total: number }>(page, values);
      const counted = await pool.query<FacetRow>(facets, values);
      return { items, total: items[0]?.total ?? 0, facets: countsOf(counted.rows) };
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
  alike: (product, floor) => isDeepStrictEqual(told(product as Answer), told(floor as Answer)),
};

/** What both count; owners, tags and uses are the product's own. */
const told = ({ total, facets: { stage, level, topic, competency, format, status } }: Answer) => ({
  total,
  facets: { stage, level, topic, competency, format, status },
});

function countsOf(counted: FacetRow[]): Answer['facets'] {
  const counts: Answer['facets'] = {};
  for (const { token, n } of counted) {
    const [facet, value] = token.split(':') as [string, string];
    (counts[facet] ??= {})[value] = n;
  }
  return counts;
}
