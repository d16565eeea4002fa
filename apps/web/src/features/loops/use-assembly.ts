import type { Loop } from '@loopwright/contracts';
import { useState } from 'react';
import { dropUndo, toast } from '../../ui/toasts.tsx';
import { useAssemble } from './loops.queries.ts';
import type { Edit } from './plan.ts';
import { bringBack, changeBetween, changeWords, type PlanChange } from './plan-change.ts';
import { undoOf } from './use-loop-edits.ts';

/** What the last run of the assembler did; gone with the next edit by hand, since then it is no longer the last word. */
export type Assembled = { change: PlanChange; before: Loop; version: number };

/**
 * Assembling as one step: what was done before it can no longer be undone alone, and Undo brings back the plan that
 * was there when it began.
 *
 * @param edit makes a change of the plan, with its notice
 */
export function useAssembly(loop: Loop, edit: (edit: Edit) => void) {
  const [assembled, setAssembled] = useState<Assembled | null>(null);
  const assemble = useAssemble(loop);
  const undo = (before: Loop) => {
    dropUndo(undoOf(loop.id));
    setAssembled(null);
    edit(bringBack(before));
  };
  /** `before`: the plan to which Undo leads, when the run belongs to edits that were made for it. */
  const run = (before: Loop = loop) =>
    assemble.mutate(undefined, {
      onSuccess: (after) => {
        dropUndo(undoOf(loop.id));
        if (after.assembly?.status !== 'optimal' && after.assembly?.status !== 'feasible') return setAssembled(null);
        const change = changeBetween(before, after);
        setAssembled({ change, before, version: after.version });
        toast(`Assembled: ${changeWords(change)}`, { undo: () => undo(before), of: undoOf(loop.id) });
      },
    });
  const shown = assembled?.version === loop.version ? assembled : null;
  return { assemble, run, assembled: shown, undo: () => assembled && undo(assembled.before) };
}
export type Assembly = ReturnType<typeof useAssembly>;
