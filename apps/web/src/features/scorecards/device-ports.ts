import { LAST_WORDS_PREFIX } from '../../platform/departure.ts';
import { deviceSeal, deviceSealNow } from '../../platform/device-seal.ts';
import { type Draft, draftsOf, forgetDraft, keepDrafts } from '../../platform/drafts.ts';
import type { DevicePorts } from './saving/device-copy.ts';
import type { Kept } from './saving/entry.ts';
import { forgetLastWords, newestOf, readLastWords, writeLastWords } from './saving/last-words.ts';
import type { Opening } from './saving/opening.ts';

/** Where the words of one card are kept on this device, for one person. */
export function devicePorts(owner: string, card: string): DevicePorts {
  const group = `scorecard ${card}`;
  return {
    keep: (part, content) => keepDrafts([{ owner, group, part, at: Date.now(), content } satisfies Draft<Kept>]),
    drop: (part) => forgetDraft({ owner, group, part }),
    lastWords: {
      write: (answers) =>
        void writeLastWords(localStorage, keyOf(card), { owner, at: Date.now(), answers }, deviceSealNow(owner)),
      forget: () => forgetLastWords(localStorage, keyOf(card)),
    },
  };
}

/** What an earlier visit could not bring to the server. Without cryptography in the browser nothing was kept. */
export async function keptOnDevice(owner: string, card: string): Promise<Pick<Opening, 'kept' | 'deviceWorks'>> {
  if (!globalThis.crypto.subtle) return { kept: new Map(), deviceWorks: false };
  // Without the key the card is not opened: it would go on over words that it cannot see.
  const seal = await deviceSeal(owner);
  const last = await readLastWords(localStorage, keyOf(card), owner, Date.now(), seal);
  return draftsOf<Kept>(owner, `scorecard ${card}`).then(
    (drafts) => ({ kept: newestOf(drafts, last), deviceWorks: true }),
    () => ({ kept: newestOf([], last), deviceWorks: false }),
  );
}

const keyOf = (card: string): string => `${LAST_WORDS_PREFIX}${card}`;
