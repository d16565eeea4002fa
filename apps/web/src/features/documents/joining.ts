/** Two drafts of one document as one. */
import type { DocumentDraft, DocumentDraftChange } from '@loopwright/contracts';
import { changeOf } from './review.ts';

/** What may still be merged: dropped drafts are gone for now, and taken ones are in the bank. */
const isFree = ({ state }: DocumentDraft): boolean => state === 'open' || state === 'accepted';

/** Drafts that this one may be merged with, in the order of the document. */
export const partnersOf = (drafts: readonly DocumentDraft[], draft: DocumentDraft): DocumentDraft[] =>
  isFree(draft) ? drafts.filter((each) => each.key !== draft.key && isFree(each)) : [];

/** The nearest one above that may be merged with; else the nearest one below. */
export function nearestOf(drafts: readonly DocumentDraft[], draft: DocumentDraft): DocumentDraft | undefined {
  const partners = partnersOf(drafts, draft);
  const at = drafts.indexOf(draft);
  return partners.findLast((each) => drafts.indexOf(each) < at) ?? partners[0];
}

/**
 * The earlier draft with what the later one adds, and the later one dropped. Whoever merged reads it once more, so it is
 * open again.
 */
export function joined(
  drafts: readonly DocumentDraft[],
  one: DocumentDraft,
  other: DocumentDraft,
): [DocumentDraftChange, DocumentDraftChange] {
  const [first, second] = drafts.indexOf(one) < drafts.indexOf(other) ? [one, other] : [other, one];
  return [changeOf(first, togetherOf(first, second)), changeOf(second, { state: 'dropped' })];
}

function togetherOf(first: DocumentDraft, second: DocumentDraft): Partial<DocumentDraftChange> {
  return {
    prompt: joinedText(first.prompt, second.prompt),
    keyPoints: united(first.keyPoints, second.keyPoints).slice(0, 50),
    followUps: united(first.followUps, second.followUps).slice(0, 50),
    levels: { ...second.levels, ...first.levels },
    minutes: first.minutes || second.minutes,
    assesses: joinedText(first.assesses ?? '', second.assesses ?? '') || null,
    stage: first.stage ?? second.stage,
    topics: united(first.topics, second.topics).slice(0, 20),
    competencies: { ...second.competencies, ...first.competencies },
    into: first.into ?? second.into,
    state: 'open',
    ...choiceOf(first, second),
  };
}

type Choice = Pick<DocumentDraftChange, 'options' | 'correct' | 'explanation' | 'format'>;
/** The options of both, with the right one of the first that names one. */
function choiceOf(first: DocumentDraft, second: DocumentDraft): Choice {
  const options = united(first.options ?? [], second.options ?? []).slice(0, 20);
  const explanation = joinedText(first.explanation, second.explanation);
  if (options.length < 2) return { options: null, correct: null, explanation, format: first.format };
  const right = rightOf(first) ?? rightOf(second);
  const at = right === undefined ? -1 : options.findIndex((option) => isSame(option, right));
  return { options, correct: at < 0 ? null : at + 1, explanation, format: 'mcq' };
}

const rightOf = ({ options, correct }: DocumentDraft): string | undefined =>
  correct === null ? undefined : options?.[correct - 1];

/** Both texts, one below the other; one that says the other already stands alone. */
function joinedText(first: string, second: string): string {
  if (plain(first).includes(plain(second))) return first;
  return plain(second).includes(plain(first)) ? second : `${first.trimEnd()}\n\n${second.trimStart()}`;
}

const united = (first: readonly string[], second: readonly string[]): string[] => [
  ...first,
  ...second.filter((entry) => !first.some((each) => isSame(each, entry))),
];

const isSame = (one: string, other: string): boolean => plain(one) === plain(other);
/** Words alone, to compare by; code and signs without a letter stay what they are. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim() || text.trim();
