import type { DocumentDraft, DocumentDraftChange, QuestionDocument } from '@loopwright/contracts';
import { useState } from 'react';
import * as z from 'zod/mini';
import { useCommands } from '../../platform/keys.ts';
import { useParam } from '../../platform/navigation.ts';
import { useSearchParams } from '../../platform/search-params.ts';
import { toast } from '../../ui/toasts.tsx';
import { useChange, useDecide } from './documents.queries.ts';
import { joined, nearestOf } from './joining.ts';
import { changeOf, draftFrom, neighbour, nextOpen } from './review.ts';
import { sureOf } from './sure.ts';
import { questions } from './words.ts';

const Search = z.object({ draft: z.optional(z.string().check(z.regex(/^\d{1,9}$/))) });

/** What a reviewer can do on this page; the address names the draft that is looked at. */
export function useReview(document: QuestionDocument | undefined) {
  const [search, setSearch] = useSearchParams(Search);
  const [editing, setEditing] = useState<number | null>(null);
  const [merging, setMerging] = useState<number | null>(null);
  const documentId = useParam('documentId');
  const change = useChange(documentId);
  const deciding = useDecide(documentId);
  const drafts = document?.drafts ?? [];
  const selected = drafts.find(({ key }) => key === Number(search.draft)) ?? drafts[0];
  const sure = sureOf(drafts);

  const select = (key: number | undefined) => {
    if (key === undefined) return;
    setSearch({ draft: String(key) });
    setEditing(null);
    requestAnimationFrame(() => focusDraft(key));
  };
  const keep = (draft: DocumentDraft, patch: Partial<DocumentDraftChange>) => change.mutate([changeOf(draft, patch)]);
  /** A second press takes a decision back; the first one leads on to what is still open. */
  const decide = (draft: DocumentDraft | undefined, state: 'accepted' | 'dropped') => {
    if (!draft || draft.state === 'taken') return;
    keep(draft, { state: draft.state === state ? 'open' : state });
    if (draft.state !== state) select(nextOpen(drafts, draft.key) ?? draft.key);
  };
  const edit = (draft: DocumentDraft | undefined) => draft && draft.state !== 'taken' && setEditing(draft.key);
  const takeIn = (part: number) => {
    if (!document) return;
    const added = draftFrom(document, part);
    change.mutate([added], { onSuccess: () => select(added.key) });
  };
  const merge = (draft: DocumentDraft | undefined, other: DocumentDraft | undefined) => {
    if (!draft || !other) return;
    setMerging(null);
    const both = [changeOf(draft, {}), changeOf(other, {})];
    const after = joined(drafts, draft, other);
    change.mutate(after, {
      onSuccess: () => {
        select(after[0].key);
        toast('The two are one question now; look at it once more.', { undo: () => change.mutate(both) });
      },
    });
  };
  /** Into the question of the bank that is most alike, and back. */
  const mergeAlike = (draft: DocumentDraft | undefined) => {
    const alike = draft?.similar.find(({ status }) => status !== 'retired');
    if (draft && alike && draft.state !== 'taken') keep(draft, { into: draft.into === null ? alike.id : null });
  };
  const acceptSure = () => {
    const keys = sure.map(({ key }) => key);
    if (keys.length === 0 || deciding.isPending) return;
    deciding.mutate(
      { keys, state: 'accepted' },
      {
        onSuccess: () =>
          toast(`${questions(keys.length)} accepted.`, { undo: () => deciding.mutate({ keys, state: 'open' }) }),
      },
    );
  };
  const move = (step: 1 | -1) => select(neighbour(drafts, selected?.key, step));

  useCommands('Questions of the document', [
    { keys: 'j', label: 'Next question', run: () => move(1), quiet: true },
    { keys: 'k', label: 'Previous question', run: () => move(-1), quiet: true },
    { keys: 'a', label: 'Accept the question', run: () => decide(selected, 'accepted') },
    { keys: 'shift+a', label: 'Accept all sure ones', run: acceptSure },
    { keys: 'x', label: 'Drop the question', run: () => decide(selected, 'dropped') },
    { keys: 'e', label: 'Edit the question', run: () => edit(selected) },
    {
      keys: 'm',
      label: 'Merge with the question above',
      run: () => merge(selected, selected && nearestOf(drafts, selected)),
    },
    { keys: 'b', label: 'Merge into the question of the bank, or keep as new', run: () => mergeAlike(selected) },
  ]);

  return (
    document && {
      document,
      selected,
      editing,
      merging,
      sure,
      change,
      deciding,
      select,
      keep,
      decide,
      edit,
      takeIn,
      merge,
      setMerging,
      acceptSure,
      /** Back to the draft from its fields. */
      closeEditor: (key: number) => {
        setEditing(null);
        requestAnimationFrame(() => focusDraft(key));
      },
    }
  );
}
export type Review = NonNullable<ReturnType<typeof useReview>>;

export const draftId = (key: number): string => `draft-${key}`;
const focusDraft = (key: number): void => document.getElementById(draftId(key))?.focus();
