import type { QuestionSearch } from '@loopwright/contracts';

export const facets = ['stage', 'level', 'competency', 'topic', 'format', 'status'] as const;
export type Facet = (typeof facets)[number];

/** Each facet: the condition that a chosen value sets, and the values that a question has. */
const meaning: Record<Facet, { holds: (p: string) => string; values: string }> = {
  stage: { holds: (p) => `v.stages @> ARRAY[${p}]::text[]`, values: 'unnest(v.stages)' },
  level: { holds: (p) => `v.levels @> ARRAY[${p}]::text[]`, values: 'unnest(v.levels)' },
  competency: { holds: (p) => `v.competencies ? ${p}`, values: 'jsonb_object_keys(v.competencies)' },
  topic: { holds: (p) => `v.topics @> ARRAY[${p}]::text[]`, values: 'unnest(v.topics)' },
  format: { holds: (p) => `v.format = ${p}`, values: 'v.format' },
  status: { holds: (p) => `q.status = ${p}`, values: 'q.status' },
};
export const valuesOf = (facet: Facet): string => meaning[facet].values;

export type Filter = { where: string; values: unknown[] };

/** Conditions of a search, leaving one facet out so that its other values can be counted. Retired questions show only when asked for. */
export function filterOf(search: Partial<QuestionSearch>, organisationId: string, except?: Facet): Filter {
  const values: unknown[] = [organisationId];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const conditions = ['q.organisation_id = $1'];
  for (const facet of facets) {
    const chosen = search[facet];
    if (chosen !== undefined && facet !== except) conditions.push(meaning[facet].holds(bind(chosen)));
  }
  if (search.status === undefined && except !== 'status') conditions.push(`q.status <> 'retired'`);
  if (search.search?.trim()) conditions.push(`v.words @@ websearch_to_tsquery('english', ${bind(search.search)})`);
  return { where: conditions.join(' AND '), values };
}
