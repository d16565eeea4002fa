import { bulletList, nameList, weights } from './lists.ts';
import { escaped } from './markdown-text.ts';
import { FORMAT, FORMAT_VERSION, type PortableQuestion, tidy } from './portable.ts';
import type { BankWriter } from './writer.ts';

type Neat = ReturnType<typeof tidy>;

/** For people first: a heading for each question, a list of its facts, and a section for all that is prose. */
export const markdownWriter: BankWriter = {
  head: () => `# Question bank\n\n${FORMAT} ${FORMAT_VERSION}\n`,
  question: (question: PortableQuestion) => {
    const neat = tidy(question);
    return [`\n## ${escaped(neat.title ?? '')}\n`, factsOf(neat), ...sectionsOf(neat)].join('\n');
  },
  tail: () => '',
};

function factsOf(neat: Neat): string {
  const facts: [name: string, value: string | number | undefined][] = [
    ['id', neat.id],
    ['format', neat.format],
    ['stages', neat.stages && nameList(neat.stages)],
    ['competencies', neat.competencies && weights(neat.competencies)],
    ['topics', neat.topics && nameList(neat.topics)],
    ['minutes', neat.minutes],
    ['answer', neat.answer],
    ['twists', neat.twists && nameList(neat.twists)],
    ['sources', neat.sources && nameList(neat.sources)],
    ['tags', neat.tags && nameList(neat.tags)],
    ['near-duplicates', neat.enemies && nameList(neat.enemies)],
    ['fingerprint', neat.fingerprint],
  ];
  const written = facts.flatMap(([name, value]) =>
    value === undefined ? [] : [`- ${name}: ${escaped(String(value))}`],
  );
  return `${written.join('\n')}\n`;
}

function sectionsOf(neat: Neat): string[] {
  return [
    prose('Prompt', neat.prompt),
    prose('Assesses', neat.assesses),
    list('Key points', neat.keyPoints),
    list('Follow-ups', neat.followUps),
    list('Red flags', neat.redFlags),
    group(
      'Levels',
      Object.entries(neat.levels ?? {}).map(([level, text]) => part(level, text)),
    ),
    group('Exercise', neat.exercise && exerciseOf(neat.exercise)),
    group('Reach', neat.reach && [part('Short', neat.reach.short), part('Long', neat.reach.long)]),
    list('Options', neat.options),
    prose('Explanation', neat.explanation),
    prose('Note', neat.note),
  ].filter((section) => section !== '');
}

const exerciseOf = ({
  input,
  output,
  limits,
  example,
  extensions,
  finished,
}: NonNullable<Neat['exercise']>): string[] => [
  part('Input', input),
  part('Output', output),
  part('Limits', limits),
  part('Example', example),
  part('Extensions', bulletList(extensions, '-')),
  part('Finished', finished),
];

const prose = (heading: string, text: string | undefined): string =>
  text === undefined ? '' : `### ${heading}\n\n${escaped(text)}\n`;
const list = (heading: string, items: string[] | undefined): string =>
  items === undefined ? '' : prose(heading, bulletList(items, '-'));
const group = (heading: string, parts: string[] | undefined): string => {
  const filled = parts?.filter((one) => one !== '') ?? [];
  return filled.length === 0 ? '' : `### ${heading}\n\n${filled.join('\n')}`;
};
const part = (heading: string, text: string): string => (text === '' ? '' : `#### ${heading}\n\n${escaped(text)}\n`);
