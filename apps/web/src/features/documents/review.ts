/** What a reviewer does to the drafts of a document, as plain values. */
import {
  type DocumentDecision,
  type DocumentDraft,
  type DocumentDraftChange,
  promptAlone,
  type QuestionDocument,
  writtenOf,
} from '@loopwright/contracts';

/** What is written of a draft, with some of it changed. */
export function changeOf(draft: DocumentDraft, patch: Partial<DocumentDraftChange>): DocumentDraftChange {
  const state = draft.state === 'taken' ? 'accepted' : draft.state;
  return { ...writtenOf(draft), state, ...patch };
}

const unknown = { adds: null, again: [] } satisfies Partial<DocumentDraft>;

/** The document as the server has it after it kept `changes`. */
export function withChanges(
  document: QuestionDocument,
  revision: number,
  changes: readonly DocumentDraftChange[],
): QuestionDocument {
  const byKey = new Map(document.drafts.map((draft) => [draft.key, draft]));
  for (const change of changes) {
    const line = document.parts[change.part]?.line ?? 1;
    const kept = byKey.get(change.key) ?? { line, section: null, confidence: 1, questionId: null, similar: [] };

    // What it adds, and where it stands again, the server finds out.
    byKey.set(change.key, { ...unknown, ...kept, ...change });
  }
  const drafts = [...byKey.values()].sort((a, b) => a.part - b.part || a.key - b.key);
  return { ...document, revision, drafts };
}

/** The document as the server has it after one decision for many. */
export function withDecision(
  document: QuestionDocument,
  revision: number,
  { keys, state }: Omit<DocumentDecision, 'revision'>,
): QuestionDocument {
  const asked = new Set(keys);
  const drafts = document.drafts.map((draft) => (asked.has(draft.key) ? { ...draft, state } : draft));
  return { ...document, revision, drafts };
}

/** Whether a change brings words, or a question to merge into, that have not been compared yet. */
export const asksAnew = ({ drafts }: QuestionDocument, changes: readonly DocumentDraftChange[]): boolean =>
  changes.some((change) => {
    const before = drafts.find(({ key }) => key === change.key);
    return (
      before?.prompt !== change.prompt ||
      before.into !== change.into ||
      (change.into !== null && saysElse(before, change))
    );
  });

const saysElse = (before: DocumentDraft, change: DocumentDraftChange): boolean =>
  before.keyPoints.join('\n') !== change.keyPoints.join('\n') ||
  before.followUps.join('\n') !== change.followUps.join('\n');

/** A part of the document that the reader had left out, as a draft. */
export function draftFrom({ drafts, parts }: QuestionDocument, part: number): DocumentDraftChange {
  return {
    ...promptAlone,
    key: Math.max(0, ...drafts.map(({ key }) => key)) + 1,
    part,
    prompt: (parts[part]?.text ?? '').trim().slice(0, 20_000),
  };
}

export type LeftOut = { part: number; line: number; text: string; reason: string };
/** Parts that became no draft, with the reason that the reader gave. */
export function leftOutOf({ drafts, parts }: QuestionDocument): LeftOut[] {
  const used = new Set(drafts.map(({ part }) => part));
  return parts.flatMap(({ line, text, heading, reason }, part) =>
    reason !== null && !heading && text.trim() && !used.has(part) ? [{ part, line, text, reason }] : [],
  );
}

/** The draft after (or before) the one with this key; the first where none is chosen. The ends stay. */
export function neighbour(drafts: readonly DocumentDraft[], key: number | undefined, step: 1 | -1): number | undefined {
  const at = drafts.findIndex((draft) => draft.key === key);
  if (at === -1) return drafts[0]?.key;
  return drafts[Math.min(drafts.length - 1, Math.max(0, at + step))]?.key;
}

/** Where to go on: the next draft that nobody has decided, from the beginning again after the end. */
export function nextOpen(drafts: readonly DocumentDraft[], key: number): number | undefined {
  const at = drafts.findIndex((draft) => draft.key === key);
  return [...drafts.slice(at + 1), ...drafts.slice(0, Math.max(0, at))].find(({ state }) => state === 'open')?.key;
}

/** One entry a line; code between fences stays in one piece. */
export function entriesOf(text: string): string[] {
  const entries: string[] = [];
  let fenced = false;
  for (const line of text.split('\n')) {
    const fence = line.trimStart().startsWith('```');
    if (fenced) entries.push(`${entries.pop() ?? ''}\n${line}`);
    else if (line.trim()) entries.push(fence ? line : line.trim());
    if (fence) fenced = !fenced;
  }
  return entries;
}
