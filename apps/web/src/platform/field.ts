/** The organisation's field (stages, levels, competencies, tracks …): small, rarely changed, wanted by most screens. */
import { type Field, rubricRoutes } from '@loopwright/contracts';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { call } from './api.ts';
import type { Named } from './bank-words.ts';

export { nameOf } from './bank-words.ts';

const fieldQuery = () =>
  queryOptions({
    queryKey: ['field'],
    queryFn: ({ signal }) => call(rubricRoutes.field, { signal }),
    staleTime: 10 * 60_000,
    gcTime: Infinity,
  });

export const useField = (): Field => useSuspenseQuery(fieldQuery()).data;

/** Entries as options of a select. */
export const optionsOf = (field: Field, kind: Named) =>
  field[kind].map(({ slug, name }) => ({ value: slug, label: name }));
