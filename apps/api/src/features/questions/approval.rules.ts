import type { Field, Problem, QuestionContent } from '@loopwright/contracts';

type Issue = NonNullable<Problem['issues']>[number];
type Path = Issue['path'];
/** What a question may name. */
export type KnownNames = {
  stages: ReadonlySet<string>;
  competencies: ReadonlySet<string>;
  /** Lowest first. */
  levels: readonly string[];
  twists: ReadonlySet<string>;
};
export const knownNames = ({ stages, competencies, levels, twists }: Field): KnownNames => ({
  stages: new Set(stages.map(({ slug }) => slug)),
  competencies: new Set(competencies.map(({ slug }) => slug)),
  levels: levels.map(({ slug }) => slug),
  twists: new Set(twists.map(({ slug }) => slug)),
});

/** Everything that a draft lacks before it can be approved: the rules that questions of a content pack keep too. */
export function approvalIssues(content: QuestionContent, known: KnownNames): Issue[] {
  return [
    ...askedIssues(content, known),
    ...levelIssues(content, known.levels),
    ...(content.format === 'mcq' ? choiceIssues(content) : guideIssues(content)),
    ...exerciseIssues(content),
    ...designIssues(content, known),
  ];
}

function askedIssues(content: QuestionContent, known: KnownNames): Issue[] {
  const { title, prompt, stages, competencies, topics, minutes, note } = content;
  const shown = Object.entries(competencies);
  return [
    ...said(['title'], title, 80),
    ...said(['prompt'], prompt, 2000),
    ...(stages.length === 0 ? [issue(['stages'], 'names no stage')] : []),
    ...unknown(['stages'], stages, known.stages, 'stage'),
    ...(shown.some(([, weight]) => weight === 2) ? [] : [issue(['competencies'], 'names no main competency')]),
    ...shown.flatMap(([slug]) =>
      known.competencies.has(slug) ? [] : [issue(['competencies', slug], 'is not a competency of this organisation')],
    ),
    ...between(['topics'], topics, 'topic', 1, 6),
    ...(minutes >= 1 && minutes <= 75 ? [] : [issue(['minutes'], 'has to be between 1 and 75 minutes')]),
    ...(note === null ? [] : said(['note'], note, 600)),
  ];
}

/** A question for juniors and for seniors is one for those in between: a gap is a slip. */
function levelIssues({ format, levels }: QuestionContent, order: readonly string[]): Issue[] {
  const named = Object.keys(levels);
  if (named.length === 0) return [issue(['levels'], 'describes no level')];
  const places = named.map((level) => order.indexOf(level)).filter((place) => place >= 0);
  const range = order.slice(Math.min(...places), Math.max(...places) + 1);
  return [
    ...named.flatMap((level) =>
      order.includes(level) ? [] : [issue(['levels', level], 'is not a level of this organisation')],
    ),
    ...range
      .filter((level) => !named.includes(level))
      .map((level) => issue(['levels', level], 'is missing between two other levels')),
    ...(format === 'mcq' ? [] : named.flatMap((level) => said(['levels', level], levels[level]!, 600))),
  ];
}

function guideIssues({ assesses, keyPoints, followUps, redFlags }: QuestionContent): Issue[] {
  return [
    ...said(['assesses'], assesses ?? '', 300),
    ...sentences(['keyPoints'], keyPoints, 'key point', 3),
    ...sentences(['followUps'], followUps, 'follow-up', 2),
    ...sentences(['redFlags'], redFlags, 'red flag', 1),
  ];
}

function choiceIssues({ choice }: QuestionContent): Issue[] {
  if (!choice) return [issue(['choice'], 'has no options to choose from')];
  const { options, answer, explanation } = choice;
  const repeated = options.flatMap((option, place) =>
    options.indexOf(option) < place ? [issue(['choice', 'options', place], 'is the same as another option')] : [],
  );
  return [
    ...between(['choice', 'options'], options, 'option', 3, 6),
    ...options.flatMap((option, place) => said(['choice', 'options', place], option, 300)),
    ...repeated,
    ...(answer >= 1 && answer <= options.length ? [] : [issue(['choice', 'answer'], 'is not one of the options')]),
    ...said(['choice', 'explanation'], explanation, 800),
  ];
}

function exerciseIssues({ format, exercise }: QuestionContent): Issue[] {
  if (format !== 'coding') return exercise === null ? [] : [issue(['exercise'], 'belongs to coding questions only')];
  if (!exercise) return [issue(['exercise'], 'is missing')];
  const { input, output, limits, example, extensions, finished } = exercise;
  return [
    ...said(['exercise', 'input'], input, 1200),
    ...said(['exercise', 'output'], output, 1200),
    ...said(['exercise', 'limits'], limits, 1200),
    ...said(['exercise', 'example'], example, 2000),
    ...sentences(['exercise', 'extensions'], extensions, 'extension', 2),
    ...said(['exercise', 'finished'], finished, 1200),
  ];
}

function designIssues({ format, design }: QuestionContent, known: KnownNames): Issue[] {
  if (format !== 'system-design')
    return design === null ? [] : [issue(['design'], 'belongs to system design questions only')];
  if (!design) return [issue(['design'], 'is missing')];
  return [
    ...unknown(['design', 'twists'], design.twists, known.twists, 'twist'),
    ...said(['design', 'reach', 'short'], design.reach.short, 1200),
    ...said(['design', 'reach', 'long'], design.reach.long, 1200),
  ];
}

const issue = (path: Path, message: string): Issue => ({ path, message });

function said(path: Path, text: string, max: number): Issue[] {
  const length = text.trim().length;
  if (length === 0) return [issue(path, 'is empty')];
  return length > max ? [issue(path, `is ${length} characters long; at most ${max} are shown well`)] : [];
}

const unknown = (path: Path, slugs: readonly string[], known: ReadonlySet<string>, what: string): Issue[] =>
  slugs.flatMap((slug, place) =>
    known.has(slug) ? [] : [issue([...path, place], `"${slug}" is not a ${what} of this organisation`)],
  );

const sentences = (path: Path, lines: readonly string[], what: string, least: number): Issue[] => [
  ...between(path, lines, what, least, 12),
  ...lines.flatMap((line, place) => said([...path, place], line, 600)),
];

function between(path: Path, lines: readonly string[], what: string, least: number, most: number): Issue[] {
  const counted = `${lines.length} ${what}${lines.length === 1 ? '' : 's'}`;
  if (lines.length < least)
    return [issue(path, `has ${counted}; at least ${least} ${least === 1 ? 'is' : 'are'} needed`)];
  return lines.length > most ? [issue(path, `has ${counted}; at most ${most} are allowed`)] : [];
}
