import type { Answer } from '@loopwright/contracts';

/** What an interviewer says about one subject. */
export type Words = Pick<Answer, 'rating' | 'absence' | 'note'>;
export const blank: Words = { rating: null, absence: null, note: '' };

export const wordsOf = ({ rating, absence, note }: Words): Words => ({ rating, absence, note });
const sameVerdict = (one: Words, other: Words) => one.rating === other.rating && one.absence === other.absence;
export const sameWords = (one: Words, other: Words) => sameVerdict(one, other) && one.note === other.note;
export const isJudged = ({ rating, absence }: Words) => rating !== null || absence !== null;

/**
 * Brings together two changes of the same words. Null when both changed the same part in different ways: then a person
 * has to choose, and nothing is dropped.
 */
export function merge(base: Words, mine: Words, theirs: Words): Words | null {
  const verdict = mergeVerdict(base, mine, theirs);
  const note = mergeNote(base.note, mine.note, theirs.note);
  return verdict === null || note === null ? null : { rating: verdict.rating, absence: verdict.absence, note };
}

function mergeVerdict(base: Words, mine: Words, theirs: Words): Words | null {
  if (sameVerdict(mine, theirs) || sameVerdict(base, theirs)) return mine;
  return sameVerdict(base, mine) ? theirs : null;
}

/** A note that begins with the other one holds all of it. */
function mergeNote(base: string, mine: string, theirs: string): string | null {
  if (theirs === base || mine.startsWith(theirs)) return mine;
  return mine === base || theirs.startsWith(mine) ? theirs : null;
}

/** Both notes, one under the other, where someone wants to keep both. */
export function joinNotes(mine: string, theirs: string): string {
  const parts = [theirs, mine].map((note) => note.trim()).filter((note) => note !== '');
  return [...new Set(parts)].join('\n\n');
}
