/** The question bank's state in the address: search, one value per facet, the chosen question and its tab. */
import { QuestionFormat, type QuestionQuery, QuestionStatus } from '@loopwright/contracts';
import { useNavigate } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { useParam } from '../../platform/navigation.ts';
import { paths } from '../../platform/paths.ts';
import { stringifySearch, useSearchParams } from '../../platform/search-params.ts';

export type BankFilter = Omit<QuestionQuery, 'cursor' | 'limit'>;
export const facets = ['stage', 'level', 'competency', 'format', 'topic', 'status'] as const;
export type Facet = (typeof facets)[number];
export const facetTitles = {
  stage: 'Stage',
  level: 'Level',
  competency: 'Competency',
  format: 'Format',
  topic: 'Topic',
  status: 'Status',
} as const satisfies Record<Facet, string>;

const Search = z.object({
  q: z.optional(z.string()),
  stage: z.optional(z.string()),
  level: z.optional(z.string()),
  competency: z.optional(z.string()),
  topic: z.optional(z.string()),
  format: z.optional(QuestionFormat),
  status: z.optional(QuestionStatus),
  view: z.optional(z.enum(['details'])),
});
type SearchParams = z.output<typeof Search>;
export type Patch = { [K in keyof SearchParams]?: SearchParams[K] | undefined };

const nothingChosen = {
  q: undefined,
  ...(Object.fromEntries(facets.map((facet) => [facet, undefined])) as Record<Facet, undefined>),
};

export function useBankSearch() {
  const [search, change] = useSearchParams(Search);
  const navigate = useNavigate();
  const selected = useParam('questionId') || undefined;
  const { q, view: _, ...chosen } = search;
  const hrefOf = (id: string | undefined, patch: Patch = {}) =>
    `${id ? paths.question(id) : paths.questions}${stringifySearch({ ...search, ...patch })}`;
  return {
    search,
    change,
    clear: () => change(nothingChosen),
    selected,
    filter: { ...chosen, search: q || undefined } as BankFilter,
    filtered: q !== undefined || Object.values(chosen).some((value) => value !== undefined),
    hrefOf,
    /** Shows a question beside the list, or none; focus and the list's place stay. */
    select: (id: string | undefined, { replace = false } = {}) =>
      void navigate({
        to: id ? paths.question(id) : paths.questions,
        search: search as never,
        replace,
        resetScroll: false,
        state: { keepFocus: true } as never,
      }),
  };
}
export type BankSearch = ReturnType<typeof useBankSearch>;
