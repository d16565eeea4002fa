/** Words for questions and for what the field names; nothing here asks the server. */
import type { Field, QuestionContent, QuestionFormat } from '@loopwright/contracts';

export type Named = 'levels' | 'competencies' | 'stages' | 'tracks';
/** Name of an entry; its slug where the organisation no longer has it. */
export const nameOf = (field: Field, kind: Named, slug: string): string =>
  field[kind].find((entry) => entry.slug === slug)?.name ?? slug;
export const formatWords = {
  open: 'Discussion',
  coding: 'Coding',
  'system-design': 'System design',
  behavioral: 'Behavioural',
  mcq: 'Multiple choice',
} as const satisfies Record<QuestionFormat, string>;

export const minutesOf = (minutes: number): string => `${minutes} min`;

/** "All levels", "Mid to Staff", "Junior, Staff". */
export function levelsInWords(field: Field, slugs: readonly string[]): string {
  const known = field.levels.filter(({ slug }) => slugs.includes(slug));
  const first = field.levels.findIndex(({ slug }) => slug === known[0]?.slug);
  const inARow = known.every(({ slug }, index) => field.levels[first + index]?.slug === slug);
  if (known.length === field.levels.length) return 'All levels';
  if (known.length > 1 && inARow) return `${known[0]!.name} to ${known.at(-1)!.name}`;
  return known.map(({ name }) => name).join(', ');
}

/** Names of the competencies that a question shows, its main ones first. */
export const competenciesInWords = (field: Field, competencies: Record<string, number>): string[] =>
  Object.entries(competencies)
    .sort(([, one], [, other]) => other - one)
    .map(([slug]) => nameOf(field, 'competencies', slug));

const abbreviations: Record<string, string> = {
  ...{ ai: 'AI', api: 'API', cd: 'CD', ci: 'CI', gpu: 'GPU', ml: 'ML', mlops: 'MLOps', devops: 'DevOps' },
  ab: 'A/B',
};
/** `ml-pipelines` as "ML pipelines": topics have no names of their own. */
export function topicWords(slug: string): string {
  const text = slug
    .split('-')
    .map((word) => abbreviations[word] ?? word)
    .join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A question as its interviewer reads it: what `QuestionSheet` draws. `level`: the one that is hired for. */
export function sheetOf(content: QuestionContent, field: Field, level?: string) {
  const { prompt, assesses, followUps, keyPoints, redFlags, exercise, choice } = content;
  const levels = field.levels
    .filter(({ slug }) => content.levels[slug])
    .map(({ slug, name }) => ({ name, text: content.levels[slug]!, current: slug === level }));
  const design = content.design && {
    ...content.design.reach,
    twists: content.design.twists.map((slug) => twistOf(field, slug)),
  };
  return { prompt, assesses, followUps, keyPoints, redFlags, exercise, choice, levels, design };
}

function twistOf({ twists }: Field, slug: string): { name: string; text: string } {
  const twist = twists.find((each) => each.slug === slug);
  return { name: twist?.name ?? topicWords(slug), text: twist?.text ?? '' };
}
