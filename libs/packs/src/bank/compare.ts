import { diffWordsWithSpace } from 'diff';
import { additive, fingerprintOf } from './fingerprint.ts';
import { bulletList, nameList, weights } from './lists.ts';
import { type PortableQuestion, tidy } from './portable.ts';

/** A question as the bank has it now. */
export interface CurrentQuestion {
  question: PortableQuestion;
  /** Set aside by the team: a file that would change it asks first. */
  retired: boolean;
  /** Someone is writing its next version. */
  drafted: boolean;
}

/**
 * `added`: the bank has no such question. `changed`: the file says something new and the bank still says what the file
 * began from. `conflict`: both changed, or nobody knows what the file began from. `unchanged`: the file brings nothing
 * new, whether or not the bank was edited.
 */
export const changeKinds = ['added', 'changed', 'unchanged', 'conflict'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/**
 * Compares a question of a file with the bank's.
 *
 * @param base fingerprint of what was last taken from the same source; the file's own fingerprint goes before it
 */
export function compareQuestion(
  incoming: PortableQuestion,
  current: CurrentQuestion | undefined,
  base: string | undefined,
): ChangeKind {
  if (!current) return 'added';
  const ours = fingerprintOf(current.question);
  const theirs = fingerprintOf(incoming);
  const began = incoming.fingerprint ?? base;
  if (theirs === ours) return bringsMore(incoming, current.question) ? 'changed' : 'unchanged';
  if (theirs === began) return 'unchanged';
  return ours === began && !current.retired && !current.drafted ? 'changed' : 'conflict';
}

const bringsMore = (incoming: PortableQuestion, { tags, enemies }: PortableQuestion): boolean =>
  incoming.tags.some((tag) => !tags.includes(tag)) || incoming.enemies.some((enemy) => !enemies.includes(enemy));

/** A run of words that both sides have, or only the bank's (`removed`), or only the file's (`added`). */
export type WordRun = { text: string; change: 'same' | 'removed' | 'added' };
export type FieldDifference = { field: string; runs: WordRun[] };

/** Above it two texts are shown whole, one after the other: comparing them word by word takes seconds. */
const WORDS_BELOW = 20_000;
/** Time that comparisons may take, of many texts together; what is left of it goes down with each. */
export type Patience = { milliseconds: number };
const impatient = (): Patience => ({ milliseconds: 500 });

/** What differs, field by field and word by word; tags and near-duplicates are only ever added. */
export function differences(
  ours: PortableQuestion,
  theirs: PortableQuestion,
  patience: Patience = impatient(),
): FieldDifference[] {
  const [before, after] = [factsOf(ours), factsOf({ ...theirs, ...together(ours, theirs) })];
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields.flatMap((field) => {
    const [was, becomes] = [before[field] ?? '', after[field] ?? ''];
    return was === becomes ? [] : [{ field, runs: wordRuns(was, becomes, patience) }];
  });
}

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];
/** What two banks' questions are tagged and linked with when the file's is taken. */
export const together = (
  ours: Pick<PortableQuestion, (typeof additive)[number]>,
  theirs: Pick<PortableQuestion, (typeof additive)[number]>,
) => ({ tags: union(ours.tags, theirs.tags), enemies: union(ours.enemies, theirs.enemies) });

export function wordRuns(was: string, becomes: string, patience: Patience = impatient()): WordRun[] {
  if (was.length + becomes.length > WORDS_BELOW || patience.milliseconds <= 0) return apart(was, becomes);
  const begun = performance.now();
  const runs = diffWordsWithSpace(was, becomes, { timeout: patience.milliseconds });
  patience.milliseconds -= performance.now() - begun;
  if (!runs) return apart(was, becomes);
  return runs.map(({ value, added, removed }) => ({
    text: value,
    change: added ? 'added' : removed ? 'removed' : 'same',
  }));
}

function apart(was: string, becomes: string): WordRun[] {
  const runs: WordRun[] = [
    { text: was, change: 'removed' },
    { text: becomes, change: 'added' },
  ];
  return runs.filter(({ text }) => text !== '');
}

/** Every field as a person reads it, one text each; records have one for each of their keys. */
function factsOf(question: PortableQuestion): Record<string, string> {
  const { fingerprint: _, id: _id, competencies = {}, levels = {}, exercise, reach, ...rest } = tidy(question);
  return {
    ...Object.fromEntries(Object.entries(rest).map(([field, value]) => [field, textOf(field, value)])),
    ...(Object.keys(competencies).length > 0 && { competencies: weights(competencies) }),
    ...prefixed('levels', levels),
    ...prefixed('exercise', exercise ?? {}),
    ...prefixed('reach', reach ?? {}),
  };
}

const asNames = new Set(['stages', 'topics', 'twists', 'sources', 'tags', 'enemies']);
function textOf(field: string, value: unknown): string {
  if (!Array.isArray(value)) return String(value);
  return asNames.has(field) ? nameList(value as string[]) : bulletList(value as string[], '•');
}

const prefixed = (name: string, record: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [`${name}.${key}`, textOf(key, value)]));
