import type { Answer } from '@loopwright/contracts';
import { type Entry, entryOf, type Kept, restored } from './entry.ts';

export type Opening = {
  answers: readonly Answer[];
  /** What an earlier visit left on this device. */
  kept: ReadonlyMap<string, Kept>;
  /** Whether this browser keeps anything at all. */
  deviceWorks: boolean;
};

/** Every answer that the server or this device knows of, as it stands when the card is opened. */
export function entriesOf({ answers, kept }: Opening): Map<string, Entry> {
  const bySubject = new Map(answers.map((answer) => [answer.subject, answer]));
  const subjects = new Set([...bySubject.keys(), ...kept.keys()]);
  return new Map([...subjects].map((each) => [each, opened(bySubject.get(each), kept.get(each))]));
}

const opened = (answer: Answer | undefined, kept: Kept | undefined): Entry =>
  kept === undefined ? entryOf(answer) : restored(kept, answer);
