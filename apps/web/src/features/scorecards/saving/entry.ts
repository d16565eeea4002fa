/** One answer on its way from the screen to the server: every step it can take, as plain functions. */
import type { Answer, AnswerChange } from '@loopwright/contracts';
import { blank, joinNotes, merge, sameWords, type Words, wordsOf } from './words.ts';

export type Entry = {
  /** On screen. */
  words: Words;
  /** What the server has confirmed, and its version; 0: never written. */
  saved: Words;
  version: number;
  savedAt: string | null;
  /** On the way. */
  sending: Words | null;
  /** Sent before, without learning whether they arrived. */
  unsure: readonly Words[];
  /** The server's copy, where the same part was changed in another place. */
  conflict: Answer | null;
  /** Why the server will not take these words, whatever we try. */
  refused: string | null;
};
/** What has to survive a reload. */
export type Kept = Pick<Entry, 'words' | 'saved' | 'version' | 'unsure'>;

const unwritten: Entry = {
  words: blank,
  saved: blank,
  version: 0,
  savedAt: null,
  sending: null,
  unsure: [],
  conflict: null,
  refused: null,
};
export const entryOf = (answer: Answer | undefined): Entry =>
  answer === undefined
    ? unwritten
    : {
        ...unwritten,
        words: wordsOf(answer),
        saved: wordsOf(answer),
        version: answer.version,
        savedAt: answer.savedAt,
      };

export const keptOf = ({ words, saved, version, unsure, sending }: Entry): Kept => ({
  words,
  saved,
  version,
  unsure: sending === null ? unsure : [...unsure, sending],
});

export const isDirty = (entry: Entry) => entry.sending !== null || !sameWords(entry.words, entry.saved);
export const canGo = (entry: Entry) =>
  entry.sending === null && entry.conflict === null && entry.refused === null && !sameWords(entry.words, entry.saved);

export const edited = (entry: Entry, change: Partial<Words>): Entry => ({
  ...entry,
  words: { ...entry.words, ...change },
});

export const changeOf = ({ words, version }: Entry): AnswerChange => ({ ...words, version });
export const sent = (entry: Entry): Entry => ({ ...entry, sending: entry.words });

/** Answers can overtake each other; an older one says nothing new. */
export function confirmed(entry: Entry, answer: Answer): Entry {
  const rest = { ...entry, sending: null, refused: null };
  if (answer.version <= entry.version) return rest;
  const { version, savedAt } = answer;
  return { ...rest, saved: wordsOf(answer), version, savedAt, unsure: [] };
}

/** No answer came: they may have arrived all the same. */
export const lost = (entry: Entry): Entry =>
  entry.sending === null ? entry : { ...entry, sending: null, unsure: [...entry.unsure, entry.sending] };

/** The request was turned away before anyone looked at it. */
export const turnedAway = (entry: Entry): Entry => ({ ...entry, sending: null });
export const refusedFor = (entry: Entry, why: string): Entry => ({ ...entry, sending: null, refused: why });
export const allowedAgain = (entry: Entry): Entry => ({ ...entry, refused: null });

/** The server holds other words than those that these were written over. */
export function outdated(entry: Entry, current: Answer): Entry {
  const theirs = wordsOf(current);
  const rest = { ...entry, sending: null };
  const known = { ...rest, saved: theirs, version: current.version, savedAt: current.savedAt, unsure: [] };
  // An earlier request of ours did arrive; what was typed since goes on top of it.
  if (entry.unsure.some((words) => sameWords(words, theirs))) return known;
  const merged = merge(entry.saved, entry.words, theirs);
  return merged === null ? { ...rest, conflict: current } : { ...known, words: merged };
}

export type Choice = 'mine' | 'theirs' | 'both';
export function resolved(entry: Entry, choice: Choice): Entry {
  const current = entry.conflict;
  if (current === null) return entry;
  const theirs = wordsOf(current);
  const mine = entry.words;
  const verdict = mine.rating === null && mine.absence === null ? theirs : mine;
  const both = { ...verdict, note: joinNotes(mine.note, theirs.note) };
  const words = wordsOf({ mine, theirs, both }[choice]);
  return {
    ...entry,
    words,
    saved: theirs,
    version: current.version,
    savedAt: current.savedAt,
    unsure: [],
    conflict: null,
  };
}

/** Words that were left on the device, put on top of what the server says now. */
export function restored(kept: Kept, answer: Answer | undefined): Entry {
  const now = entryOf(answer);
  if (now.version === kept.version) return { ...now, words: kept.words, unsure: kept.unsure };
  return answer === undefined ? { ...now, words: kept.words } : outdated({ ...now, ...kept }, answer);
}
