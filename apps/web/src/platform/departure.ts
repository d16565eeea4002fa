/** Signing out: what is unsaved goes to the server first, and what lies on this device goes away afterwards. */
export const DRAFTS_DATABASE = 'loopwright.drafts';
export const LAST_WORDS_PREFIX = 'loopwright.last-words.';

export type Keeper = {
  /** Saves what is not saved yet, as far as that is possible now. */
  settle: () => Promise<unknown>;
  /** Forgets everything, and keeps nothing from here on. */
  forget: () => void;
};
const keepers = new Set<Keeper>();

/** Registers someone who holds unsaved words; returns how to take the registration back. */
export function holdsWords(keeper: Keeper): () => void {
  keepers.add(keeper);
  return () => void keepers.delete(keeper);
}

export const beforeSignOut = (): Promise<unknown> => Promise.allSettled([...keepers].map(({ settle }) => settle()));

export async function afterSignOut(): Promise<void> {
  for (const { forget } of keepers) forget();
  forgetLastWords();
  await dropDatabase(DRAFTS_DATABASE);
}

/** Storage may be switched off; then nothing was kept. */
function forgetLastWords(): void {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(LAST_WORDS_PREFIX));
    for (const key of keys) localStorage.removeItem(key);
  } catch {
    return;
  }
}

/** Another tab may hold the database open; it lets go as soon as it hears of this, and nobody needs to wait for it. */
function dropDatabase(name: string): Promise<void> {
  if (!('indexedDB' in globalThis)) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => resolve();
    const request = indexedDB.deleteDatabase(name);
    Object.assign(request, { onsuccess: done, onerror: done, onblocked: done });
  });
}
