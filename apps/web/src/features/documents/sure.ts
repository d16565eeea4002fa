/** Drafts that may be accepted unread. */
import type { DocumentDraft } from '@loopwright/contracts';
import { plain } from './joining.ts';
import { CLEAR } from './words.ts';

/**
 * Drafts that nobody has decided and that need no look: clearly questions, with a right answer where there are options,
 * and like nothing in the bank or in this document.
 */
export function sureOf(drafts: readonly DocumentDraft[]): DocumentDraft[] {
  const said = new Map<string, number>();
  for (const { prompt } of drafts) said.set(plain(prompt), (said.get(plain(prompt)) ?? 0) + 1);
  return drafts.filter((draft) => isSure(draft) && said.get(plain(draft.prompt)) === 1);
}

const isSure = ({ state, confidence, similar, again, into, options, correct }: DocumentDraft): boolean =>
  state === 'open' &&
  confidence >= CLEAR &&
  similar.length === 0 &&
  again.length === 0 &&
  into === null &&
  (options === null || correct !== null);
