/** The question bank's state in the address: search, values of each facet, order, the chosen question and its tab. */
import {
  minuteBands,
  type QuestionFacet,
  questionFacets,
  questionFormats,
  questionOrigins,
  questionStatuses,
} from '@loopwright/contracts';
import { useNavigate } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { useParam } from '../../platform/navigation.ts';
import { paths } from '../../platform/paths.ts';
import { stringifySearch, useSearchParams } from '../../platform/search-params.ts';
import { knownIn, toggled, valuesIn } from './facet-values.ts';

export const facets = questionFacets;
export type Facet = QuestionFacet;
export const facetTitles = {
  stage: 'Stage',
  level: 'Level',
  competency: 'Competency',
  format: 'Format',
  minutes: 'Time to plan',
  topic: 'Topic',
  tag: 'Tag',
  status: 'Status',
  owner: 'Owner',
  origin: 'Where it comes from',
  used: 'Use',
} as const satisfies Record<Facet, string>;

/** Facets whose values never change; others are the team's own words. */
export const fixedValues = {
  format: questionFormats,
  minutes: Object.keys(minuteBands),
  status: questionStatuses,
  origin: questionOrigins,
  used: ['never', 'in-loop', 'asked'],
} as const satisfies Partial<Record<Facet, readonly string[]>>;

export const sorts = ['relevance', 'title', 'updated', 'used'] as const;
export type Sort = (typeof sorts)[number];
export const views = ['details', 'history', 'comments'] as const;

const text = z.optional(z.string());
const Search = z.object({
  q: text,
  ...(Object.fromEntries(facets.map((facet) => [facet, text])) as Record<Facet, typeof text>),
  waiting: z.catch(z.optional(z.literal('me')), undefined),
  sort: z.catch(z.optional(z.enum(sorts)), undefined),
  view: z.catch(z.optional(z.enum(views)), undefined),
});
type SearchParams = z.output<typeof Search>;
export type Patch = { [K in keyof SearchParams]?: SearchParams[K] | undefined };
/** What is asked of the API. */
export type BankFilter = Partial<Record<Facet | 'search', string>> & { waiting?: 'me'; sort?: Sort };

const nothingChosen: Patch = {
  q: undefined,
  waiting: undefined,
  ...(Object.fromEntries(facets.map((facet) => [facet, undefined])) as Record<Facet, undefined>),
};

function filterOf(search: SearchParams): BankFilter {
  const chosen = facets.flatMap((facet) => {
    const known = (fixedValues as Partial<Record<Facet, readonly string[]>>)[facet];
    const value = known ? knownIn(search[facet], known) : search[facet];
    return value ? [[facet, value]] : [];
  });
  const rest = { search: search.q || undefined, waiting: search.waiting, sort: search.sort };
  return Object.fromEntries([...chosen, ...Object.entries(rest).filter(([, value]) => value !== undefined)]);
}

/** What a saved view keeps: everything but the question that happens to be open. */
export const viewText = ({ view: _, ...search }: SearchParams): string => stringifySearch(search).slice(1);

export function useBankSearch() {
  const [search, change] = useSearchParams(Search);
  const navigate = useNavigate();
  const selected = useParam('questionId') || undefined;
  const filter = filterOf(search);
  const { sort: _, ...narrowing } = filter;
  const hrefOf = (id: string | undefined, patch: Patch = {}) =>
    `${id ? paths.question(id) : paths.questions}${stringifySearch({ ...search, ...patch })}`;
  return {
    search,
    change,
    valuesOf: (facet: Facet) => valuesIn(filter[facet]),
    toggle: (facet: Facet, value: string) => change({ [facet]: toggled(search[facet], value) }),
    clear: () => change(nothingChosen),
    selected,
    filter,
    filtered: Object.keys(narrowing).length > 0,
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
