import { bulletList, nameList, readBullets, readNames, readWeights, slugOf, weights } from './lists.ts';
import type { PortableQuestion } from './portable.ts';

/** A column of the file: the field that it fills, its heading, and the way from value to cell and back. */
export interface Column {
  field: string;
  heading: string;
  write(question: PortableQuestion): string;
  read(cell: string): unknown;
}

const BULLET = '•';
/** Longer than any list of names that a person writes; the shape then refuses it as text. */
const LONGEST_LIST = 10_000;
const short = (read: (cell: string) => unknown) => (cell: string) => (cell.length > LONGEST_LIST ? cell : read(cell));
const numberIn = (cell: string): unknown => (/^\s*\d+\s*$/.test(cell) ? Number(cell) : cell);

type Key = keyof PortableQuestion;
const valueAt = (question: PortableQuestion, field: string): unknown =>
  field
    .split('.')
    .reduce<unknown>((at, key) => (isRecord(at) && Object.hasOwn(at, key) ? at[key] : undefined), question);
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const said = (field: string, heading: string): Column => ({
  field,
  heading,
  write: (question) => String(valueAt(question, field) ?? ''),
  read: (cell) => cell,
});
const named = (field: Key, heading: string): Column => ({
  field,
  heading,
  write: (question) => nameList((question[field] as string[] | undefined) ?? []),
  read: short((cell) => readNames(cell).map(field === 'sources' ? String : slugOf)),
});
const listed = (field: string, heading: string): Column => ({
  field,
  heading,
  write: (question) => bulletList((valueAt(question, field) as string[] | undefined) ?? [], BULLET),
  read: readBullets,
});
const counted = (field: Key, heading: string): Column => ({ ...said(field, heading), read: numberIn });
/** The right option by its number or its letter. */
const optionIn = (cell: string): unknown => {
  const plain = cell.trim().replace(/^\(|[.)]+$/g, '');
  return /^[A-Ha-h]$/.test(plain) ? plain.toLowerCase().charCodeAt(0) - 96 : numberIn(plain);
};
const namesOption = (cell: string): boolean => typeof optionIn(cell) === 'number';

const formatWords = new Map(
  Object.entries({
    'multiple-choice': 'mcq',
    'single-choice': 'mcq',
    quiz: 'mcq',
    design: 'system-design',
    behavioural: 'behavioral',
    code: 'coding',
    'open-question': 'open',
  }),
);
const formatIn = (cell: string): string => formatWords.get(slugOf(cell)) ?? slugOf(cell);

const fixed: readonly Column[] = [
  said('id', 'id'),
  said('title', 'title'),
  said('prompt', 'prompt'),
  { ...said('format', 'format'), read: short(formatIn) },
  named('stages', 'stages'),
  {
    field: 'competencies',
    heading: 'competencies',
    write: ({ competencies }) => weights(competencies),
    read: short(readWeights),
  },
  named('topics', 'topics'),
  counted('minutes', 'minutes'),
  said('assesses', 'assesses'),
];
const guide: readonly Column[] = [
  listed('keyPoints', 'key points'),
  listed('followUps', 'follow-ups'),
  listed('redFlags', 'red flags'),
  said('exercise.input', 'exercise input'),
  said('exercise.output', 'exercise output'),
  said('exercise.limits', 'exercise limits'),
  said('exercise.example', 'exercise example'),
  listed('exercise.extensions', 'exercise extensions'),
  said('exercise.finished', 'exercise finished'),
  named('twists', 'twists'),
  said('reach.short', 'reach in a short slot'),
  said('reach.long', 'reach in a long slot'),
  listed('options', 'options'),
  { ...said('answer', 'answer'), read: short(optionIn) },
  said('explanation', 'explanation'),
  said('note', 'note'),
  named('sources', 'sources'),
  named('tags', 'tags'),
  named('enemies', 'near-duplicates'),
  said('fingerprint', 'fingerprint'),
];
const levelNames = new Map(
  Object.entries({
    middle: 'mid',
    intermediate: 'mid',
    medior: 'mid',
    jr: 'junior',
    entry: 'junior',
    sr: 'senior',
  }),
);
/** "Mid-level / Senior engineer" as levels whose words are still to be written. */
const readLevels = (cell: string): unknown =>
  Object.fromEntries(
    cell
      .split(/[,;/|&\n]|\band\b/)
      .map((part) => slugOf(part).replace(/-?(?:level|engineer|developer)\b/g, ''))
      .filter((name) => name !== '')
      .map((name) => [levelNames.get(name) ?? name, '']),
  );
/** A column of a list by hand; what a bank writes has a column for each level. */
const levelWords: Column = { ...said('levels', 'levels'), read: short(readLevels) };

export const levelField = (level: string): string => `levels.${level}`;
const levelColumn = (level: string): Column => said(levelField(level), `level: ${level}`);

/** Every column, in the order of the file; each level has its own. */
export const columnsFor = (levels: readonly string[]): Column[] => [...fixed, ...levels.map(levelColumn), ...guide];

/** The column that fills a field; undefined for a field that no question has. */
export const columnOf = (field: string): Column | undefined =>
  /^levels\.[a-z0-9-]{1,80}$/.test(field)
    ? levelColumn(field.slice('levels.'.length))
    : [...fixed, levelWords, ...guide].find((column) => column.field === field);

/** The fields that a column can fill, for whoever chooses; levels come on top, one each. */
export const csvFields: readonly { field: string; heading: string }[] = [...fixed, levelWords, ...guide].map(
  ({ field, heading }) => ({
    field,
    heading,
  }),
);

const otherWords = new Map(
  Object.entries({
    slug: 'id',
    key: 'id',
    name: 'title',
    'short-name': 'title',
    question: 'prompt',
    'question-text': 'prompt',
    text: 'prompt',
    type: 'format',
    kind: 'format',
    stage: 'stages',
    round: 'stages',
    interview: 'stages',
    competency: 'competencies',
    skill: 'competencies',
    skills: 'competencies',
    topic: 'topics',
    subject: 'topics',
    minute: 'minutes',
    min: 'minutes',
    mins: 'minutes',
    time: 'minutes',
    duration: 'minutes',
    'time-minutes': 'minutes',
    level: 'levels',
    seniority: 'levels',
    'what-it-assesses': 'assesses',
    'what-it-tests': 'assesses',
    answer: 'answer',
    'correct-option': 'answer',
    'model-answer': 'keyPoints',
    'good-answer': 'keyPoints',
    'expected-answer': 'keyPoints',
    'follow-up': 'followUps',
    'follow-up-questions': 'followUps',
    'red-flag': 'redFlags',
    choices: 'options',
    rationale: 'explanation',
    notes: 'note',
    comment: 'note',
    source: 'sources',
    tag: 'tags',
    labels: 'tags',
    enemies: 'enemies',
    duplicates: 'enemies',
  }),
);

/** The field that a heading most likely means; null where it may mean anything. */
export function guessField(heading: string): string | null {
  const beginning = heading.slice(0, 200);
  const level = /^\s*levels?\s*[:.]\s*(.+)$/i.exec(beginning);
  if (level) return slugOf(level[1]!) ? levelField(slugOf(level[1]!)) : null;
  const word = slugOf(beginning);
  const own = csvFields.find((one) => slugOf(one.heading) === word || slugOf(one.field) === word);
  return own?.field ?? otherWords.get(word) ?? null;
}

/** The fields of all columns; an "answer" that is told in words is what to listen for, and no number of an option. */
export function guessFields(
  headings: readonly string[],
  cellsOf: (column: number) => readonly string[],
): (string | null)[] {
  const fields = headings.map(guessField);
  return fields.map((field, column) => {
    if (field !== 'answer' || cellsOf(column).every((cell) => cell.trim() === '' || namesOption(cell))) return field;
    return fields.includes('keyPoints') ? null : 'keyPoints';
  });
}
