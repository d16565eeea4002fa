import type { Question, QuestionSummary } from '@loopwright/contracts';

export const statusWords = {
  draft: 'Draft',
  review: 'In review',
  approved: 'Approved',
  retired: 'Retired',
} as const satisfies Record<QuestionSummary['status'], string>;

export const originWords = {
  pack: 'From the content pack, drawn from its sources',
  'pack-own': 'Ours: written for the content pack',
  team: 'Written by your team',
} as const satisfies Record<Question['origin'], string>;
