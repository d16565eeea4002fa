/** The last words before the page goes away, written in one go where nothing can be waited for. */
import type { Kept } from './entry.ts';

export type LastWords = { owner: string; at: number; answers: Record<string, Kept> };
type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const KEPT_MS = 7 * 86_400_000;

/** Storage may be full or switched off; the copy in the database is then the only one. */
export function writeLastWords(shelf: Shelf, key: string, words: LastWords): boolean {
  try {
    shelf.setItem(key, JSON.stringify(words));
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
export function readLastWords(shelf: Shelf, key: string, owner: string, now: number): LastWords | null {
  try {
    const read = JSON.parse(shelf.getItem(key) ?? 'null') as LastWords | null;
    return read && read.owner === owner && now - read.at < KEPT_MS ? read : null;
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
