/** Two versions of a question, part by part, as texts that can be compared word by word. */
import type { Field, QuestionContent } from '@loopwright/contracts';
import { competenciesInWords, formatWords, nameOf, topicWords } from '../../platform/bank-words.ts';

export type PartChange = { part: string; before: string; after: string };

const listed = (entries: readonly string[]): string => entries.map((entry) => `• ${entry}`).join('\n');

type Reading = (content: QuestionContent, field: Field) => string;
const parts: readonly (readonly [string, Reading])[] = [
  ['Title', ({ title }) => title],
  ['Prompt', ({ prompt }) => prompt],
  ['Format', ({ format }) => formatWords[format]],
  ['Time to plan', ({ minutes }) => `${minutes} min`],
  ['Choices', choiceText],
  ['Exercise', exerciseText],
  ['Design', designText],
  ['What it shows', ({ assesses }) => assesses ?? ''],
  ['Listen for', ({ keyPoints }) => listed(keyPoints)],
  ['Follow-ups', ({ followUps }) => listed(followUps)],
  ['What good looks like', levelsText],
  ['Red flags', ({ redFlags }) => listed(redFlags)],
  ['Stages', ({ stages }, field) => stages.map((slug) => nameOf(field, 'stages', slug)).join(', ')],
  ['Main competencies', (content, field) => competenciesText(content, field, 2)],
  ['Also shows', (content, field) => competenciesText(content, field, 1)],
  ['Topics', ({ topics }) => topics.map(topicWords).join(', ')],
  ['Editor’s note', ({ note }) => note ?? ''],
];

/** Only the parts that differ, in the order in which they are read. */
export const changesBetween = (before: QuestionContent, after: QuestionContent, field: Field): PartChange[] =>
  parts
    .map(([part, read]) => ({ part, before: read(before, field), after: read(after, field) }))
    .filter((change) => change.before !== change.after);

function choiceText({ choice }: QuestionContent): string {
  if (!choice) return '';
  const options = choice.options.map((option, index) => `${index + 1 === choice.answer ? '✓' : '•'} ${option}`);
  return [...options, choice.explanation].filter(Boolean).join('\n');
}

function exerciseText({ exercise }: QuestionContent): string {
  if (!exercise) return '';
  const { input, output, limits, example, finished, extensions } = exercise;
  return titled({
    Input: input,
    Output: output,
    Limits: limits,
    Example: example,
    'Finished when': finished,
    'To go further': extensions.length > 0 ? `\n${listed(extensions)}` : '',
  });
}

function designText({ design }: QuestionContent, field: Field): string {
  if (!design) return '';
  const twists = design.twists.map((slug) => field.twists.find((twist) => twist.slug === slug)?.name ?? slug);
  return titled({
    'In a short session': design.reach.short,
    'In a long session': design.reach.long,
    Twists: twists.join(', '),
  });
}

function levelsText({ levels }: QuestionContent, field: Field): string {
  const known = field.levels.filter(({ slug }) => levels[slug] !== undefined);
  const gone = Object.keys(levels).filter((slug) => !field.levels.some((level) => level.slug === slug));
  return titled(
    Object.fromEntries([
      ...known.map(({ slug, name }) => [name, levels[slug]!]),
      ...gone.map((slug) => [slug, levels[slug]!]),
    ]),
    { empty: true },
  );
}

const competenciesText = ({ competencies }: QuestionContent, field: Field, weight: number): string =>
  competenciesInWords(field, Object.fromEntries(Object.entries(competencies).filter(([, w]) => w === weight)))
    .sort()
    .join(', ');

/** `empty`: a title counts even where nothing stands below it. */
const titled = (texts: Record<string, string>, { empty = false } = {}): string =>
  Object.entries(texts)
    .filter(([, text]) => empty || text !== '')
    .map(([title, text]) => `${title}: ${text}`)
    .join('\n');
