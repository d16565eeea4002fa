/** The last words before the page goes away, written in one go where nothing can be waited for. */
import type { Kept } from './entry.ts';

export type LastWords = { owner: string; at: number; answers: Record<string, Kept> };
/** Seals without waiting, and opens later. */
export type QuickSeal = {
  closeNow: (content: unknown) => string | null;
  openLater: (sealed: string) => Promise<unknown>;
};
/** As they lie on the device; those of an older version lie open. */
type Shelved = Pick<LastWords, 'owner' | 'at'> & { sealed?: string; answers?: LastWords['answers'] };
type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const KEPT_MS = 7 * 86_400_000;

/** Storage may be full or switched off; the copy in the database is then the only one. */
export function writeLastWords(
  shelf: Shelf,
  key: string,
  { owner, at, answers }: LastWords,
  seal?: QuickSeal,
): boolean {
  try {
    const sealed = seal?.closeNow(answers);
    if (!sealed) return false;
    shelf.setItem(key, JSON.stringify({ owner, at, sealed } satisfies Shelved));
    return true;
  } catch {
    return false;
  }
}

export function forgetLastWords(shelf: Shelf, key: string): void {
  try {
    shelf.removeItem(key);
  } catch {
    return;
  }
}

/** What this person said last, if it is not older than a week. */
export async function readLastWords(
  shelf: Shelf,
  key: string,
  owner: string,
  now: number,
  seal: QuickSeal,
): Promise<LastWords | null> {
  try {
    const read = JSON.parse(shelf.getItem(key) ?? 'null') as Shelved | null;
    if (!read || read.owner !== owner || now - read.at >= KEPT_MS) return null;
    const { at, sealed, answers } = read;
    const said = sealed ? await seal.openLater(sealed) : answers;
    return said ? { owner, at, answers: said as LastWords['answers'] } : null;
  } catch {
    return null;
  }
}

type Drafted = { part: string; at: number; content: Kept };
/** The database and the last words can both hold an answer; the later one counts. */
export function newestOf(drafts: readonly Drafted[], last: LastWords | null): Map<string, Kept> {
  const newest = new Map(drafts.map(({ part, at, content }) => [part, { at, content }]));
  for (const [part, content] of Object.entries(last?.answers ?? {}))
    if (last!.at >= (newest.get(part)?.at ?? 0)) newest.set(part, { at: last!.at, content });
  return new Map([...newest].map(([part, { content }]) => [part, content]));
}
