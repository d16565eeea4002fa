import { z } from 'zod';
import { questionFormats, Slug } from '../schema.ts';

/** Free text as files keep it: line ends are LF, nothing that a terminal or a database would trip over, no space around. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim();
const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ');

const text = (max: number) => z.string().overwrite(cleanText).min(1, 'is empty').max(max);
const line = (max: number) => z.string().overwrite(cleanLine).min(1, 'is empty').max(max);
const maybeText = (max: number) => z.string().overwrite(cleanText).max(max).default('');
const texts = (most = 50) => z.array(text(2000)).max(most).default([]);
const Name = Slug;
const names = (most = 20) => z.array(Name).max(most).default([]);

/**
 * A question as files carry it between teams: what it says, and nothing of where it stands in one team's work.
 *
 * The same fields as a question of a content pack, but forgiving: a team's question need not have a full answer guide.
 */
export const PortableQuestion = z.strictObject({
  /** Stable: the same question has it in every file and in every bank. */
  id: Name,
  title: line(200),
  prompt: text(20_000),
  format: z.enum(questionFormats).default('open'),
  stages: names(),
  /** competency → 2 (main) or 1 (also shown) */
  competencies: z.record(Name, z.union([z.literal(1), z.literal(2)])).default({}),
  topics: names(),
  /** 0: not said yet. */
  minutes: z.int().min(0).max(600).default(0),
  assesses: text(2000).optional(),
  /** level → what good looks like at it */
  levels: z.union([z.record(Name, maybeText(5000)), z.array(Name).transform(levelsWithoutWords)]).default({}),
  keyPoints: texts(),
  followUps: texts(),
  redFlags: texts(),
  exercise: z
    .strictObject({
      input: maybeText(5000),
      output: maybeText(5000),
      limits: maybeText(5000),
      example: maybeText(10_000),
      extensions: texts(),
      finished: maybeText(5000),
    })
    .optional(),
  twists: names(),
  reach: z
    .strictObject({
      short: maybeText(5000),
      long: maybeText(5000),
    })
    .optional(),
  options: texts(20),
  /** 1-based position of the right option. */
  answer: z.int().min(1).optional(),
  explanation: text(5000).optional(),
  note: text(5000).optional(),
  sources: z.array(line(300)).max(50).default([]),
  tags: names(),
  /** Questions that must not meet this one in one loop. */
  enemies: names(500),
  /** What the question said when the file was written: tells an edit of the file from an edit of the bank. */
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{16}$/, 'is not a fingerprint; leave it as it was exported, or empty')
    .optional(),
});
export type PortableQuestion = z.infer<typeof PortableQuestion>;

/** A choice of options is the same for every level that may be asked it. */
export const anyLevelText = 'Chooses the right option.';
function levelsWithoutWords(levels: string[]): Record<string, string> {
  return Object.fromEntries(levels.map((level) => [level, anyLevelText]));
}

/** What a field that a bank is asked in looks like is for the program that keeps it to say. */
export type PortableField = Record<string, unknown>;
export type PortableBank = { questions: PortableQuestion[]; field?: PortableField };

export const bankFormats = ['yaml', 'json', 'csv', 'markdown'] as const;
export type BankFormat = (typeof bankFormats)[number];
/** The first words of every file, so that a reader of a later time knows what it has before it. */
export const FORMAT = 'loopwright-bank';
export const FORMAT_VERSION = 1;

/** Keys in code-unit order, so that a record is written the same way whoever keeps it. */
export const sortedRecord = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(
    Object.keys(record)
      .sort()
      .map((key) => [key, record[key]!]),
  );

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && value !== null && Object.values(value).every(isEmpty));

/** The fields that a question has, in the order in which every file shows them; what is empty is left out. */
export function tidy(question: PortableQuestion): Partial<PortableQuestion> & Pick<PortableQuestion, 'id'> {
  const ordered = {
    ...Object.fromEntries(
      Object.keys(PortableQuestion.shape).map((key) => [key, question[key as keyof PortableQuestion]]),
    ),
    // A database may have put the keys of these into an order of its own.
    exercise: question.exercise && inOrder(question.exercise, exerciseKeys),
    reach: question.reach && inOrder(question.reach, reachKeys),
    competencies: byWeight(question.competencies),
    levels: sortedRecord(question.levels),
    tags: [...question.tags].sort(),
    enemies: [...question.enemies].sort(),
  } as PortableQuestion;
  return Object.fromEntries(Object.entries(ordered).filter(([, value]) => !isEmpty(value))) as PortableQuestion;
}

const exerciseKeys = ['input', 'output', 'limits', 'example', 'extensions', 'finished'] as const;
const reachKeys = ['short', 'long'] as const;
const inOrder = <T extends object>(value: T, keys: readonly (keyof T)[]): T =>
  Object.fromEntries(keys.map((key) => [key, value[key]])) as T;

/** Main competencies first. */
function byWeight(competencies: Readonly<Record<string, 1 | 2>>): Record<string, 1 | 2> {
  const sorted = Object.entries(sortedRecord(competencies)).sort(([, a], [, b]) => b - a);
  return Object.fromEntries(sorted);
}
