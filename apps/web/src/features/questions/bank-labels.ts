/** What people call the states of a question and the values of the facets. */
import type { MinuteBand, QuestionOrigin, QuestionUsed, RetirementReason } from '@loopwright/contracts';
import type { QuestionSummary } from '@loopwright/contracts';
import { formatWords, nameOf, topicWords } from '../../platform/bank.ts';
import { useField } from '../../platform/field.ts';
import { useMe } from '../../platform/session.tsx';
import type { Facet, Sort } from './bank-search.ts';

export const statusWords = {
  draft: 'Draft',
  review: 'In review',
  approved: 'Approved',
  retired: 'Retired',
} as const satisfies Record<QuestionSummary['status'], string>;

export const originWords = {
  pack: 'Starter set, from source documents',
  'pack-own': 'Starter set, written for it',
  team: 'Written here',
} as const satisfies Record<QuestionOrigin, string>;

export const reasonWords = {
  stale: 'Stale',
  leaked: 'Leaked',
  poor: 'Does not work',
} as const satisfies Record<RetirementReason, string>;
export const reasonHints = {
  stale: 'Out of date, or no longer what the job needs.',
  leaked: 'Known outside: replace it wherever it is still asked.',
  poor: 'It does not tell strong from weak answers.',
} as const satisfies Record<RetirementReason, string>;

const bandWords = {
  'to-5': 'Up to 5 min',
  '6-10': '6–10 min',
  '11-20': '11–20 min',
  '21-30': '21–30 min',
  '31-45': '31–45 min',
  'over-45': 'Over 45 min',
} as const satisfies Record<MinuteBand, string>;
const usedWords = {
  never: 'Never used',
  'in-loop': 'In a loop',
  asked: 'Asked before',
} as const satisfies Record<QuestionUsed, string>;

export const sortWords = {
  relevance: 'Best match',
  title: 'Title',
  updated: 'Last changed',
  used: 'Most used',
} as const satisfies Record<Sort, string>;

const wordIn = (words: Record<string, string>) => (value: string) => words[value] ?? value;

/** `owners`: people whose ids the facet counts. */
export function useFacetNames(owners: readonly { id: string; name: string }[] = []) {
  const field = useField();
  const { user } = useMe();
  const words: Record<Facet, (value: string) => string> = {
    stage: (slug) => nameOf(field, 'stages', slug),
    level: (slug) => nameOf(field, 'levels', slug),
    competency: (slug) => nameOf(field, 'competencies', slug),
    format: wordIn(formatWords),
    minutes: wordIn(bandWords),
    topic: topicWords,
    tag: topicWords,
    status: wordIn(statusWords),
    origin: wordIn(originWords),
    used: wordIn(usedWords),
    owner: (id) =>
      id === 'nobody' ? 'Nobody' : id === user.id ? 'Me' : (owners.find((one) => one.id === id)?.name ?? 'Someone'),
  };
  return (facet: Facet, value: string): string => words[facet](value);
}
export type FacetNames = ReturnType<typeof useFacetNames>;
