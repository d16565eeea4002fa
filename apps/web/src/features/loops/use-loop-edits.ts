import type { Loop } from '@loopwright/contracts';
import { useMutationState } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { isProblem } from '../../platform/api.ts';
import { problemText } from '../../platform/problem-text.ts';
import { dropUndo, toast } from '../../ui/toasts.tsx';
import { editKey, useSaveEdit, useTakeTheirs } from './loops.queries.ts';
import { type Edit, loopWith } from './plan.ts';

/** Edits that did not reach the server; `theirs` is its copy, when someone else changed it first. */
export type Unsaved = { edits: readonly Edit[]; error: Error; theirs: Loop | null };

/** Whose steps can be undone. */
export const undoOf = (loopId: string): string => `loop ${loopId}`;

/**
 * Saves each edit at once, and shows it before the server has answered.
 *
 * Edits are laid over the server's copy: those on their way, and those that failed, until the reader says whether to
 * send them again or to let them go.
 */
export function useLoopEdits(loop: Loop) {
  const [unsaved, setUnsaved] = useState<Unsaved | null>(null);
  const takeTheirs = useTakeTheirs(loop);
  const save = useSaveEdit(loop, (error, edit) => {
    if (isLost(error)) return toast(problemText(error), { tone: 'problem' });
    const theirs = isProblem(error, 'version.stale') ? ((error.current as Loop | undefined) ?? null) : null;
    setUnsaved((before) => ({
      edits: [...(before?.edits ?? []), edit],
      error,
      theirs: theirs ?? before?.theirs ?? null,
    }));
  });
  const pending = useMutationState({
    filters: { mutationKey: editKey(loop.id), status: 'pending' },
    select: (mutation) => mutation.state.variables as Edit,
  });
  useWarning(unsaved !== null);

  const send = (edit: Edit) => {
    // Behind edits that wait for a decision, so that none overtakes another.
    if (unsaved) setUnsaved({ ...unsaved, edits: [...unsaved.edits, edit] });
    else save.mutate(edit);
  };
  // The way back is taken seconds later, when other edits may be waiting.
  const latest = useRef(send);
  latest.current = send;
  const edit = (next: Edit) => {
    send(next);
    const { undo } = next;
    toast(next.words, undo ? { undo: () => latest.current(undo), of: undoOf(loop.id) } : {});
  };
  // On another page, and on another loop, nothing of it makes sense any more.
  useEffect(() => () => dropUndo(undoOf(loop.id)), [loop.id]);
  const settle = (keep: boolean) => {
    if (!unsaved) return;
    // What the steps started from is not there any more.
    dropUndo(undoOf(loop.id));
    if (unsaved.theirs) takeTheirs(unsaved.theirs);
    setUnsaved(null);
    if (keep) unsaved.edits.forEach((each) => save.mutate(each));
  };

  return {
    shown: loopWith(loop, [...(unsaved?.edits ?? []), ...pending]),
    edit,
    /** Without a notice: a part of something that says so itself. */
    send,
    saving: pending.length > 0,
    unsaved,
    /** Sends the edits again, on top of what the server has now. */
    keepMine: () => settle(true),
    letGo: () => settle(false),
  };
}
export type LoopEdits = ReturnType<typeof useLoopEdits>;

/** Refusals that sending the same edit again cannot change. */
const isLost = (error: Error): boolean =>
  isProblem(error) && !isProblem(error, 'version.stale', 'unreachable', 'unavailable', 'internal', 'session.required');

/** Leaving the page would lose what is not saved. */
function useWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);
}
