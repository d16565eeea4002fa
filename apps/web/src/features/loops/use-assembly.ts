import type { AssemblyRun, Loop } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { isProblem } from '../../platform/api.ts';
import { problemText } from '../../platform/problem-text.ts';
import { dropUndo, toast } from '../../ui/toasts.tsx';
import type { Edit } from './plan.ts';
import { bringBack, changeBetween, changeWords, type PlanChange } from './plan-change.ts';
import { type Asked, runQuery, useAssemble, useReloaded } from './runs.queries.ts';
import { undoOf } from './use-loop-edits.ts';

/** What the last run of the assembler did; gone with the next edit by hand, since then it is no longer the last word. */
export type Assembled = { change: PlanChange; before: Loop; after: Loop };

/**
 * Assembling as one step: what was done before it can no longer be undone alone, and Undo brings back the plan that
 * was there when it began.
 *
 * A run goes on when the page is closed. Whoever opens the loop meanwhile sees how far it is, and then what it did.
 *
 * @param runs whether the reader may assemble
 * @param edit makes a change of the plan, with its notice
 */
export function useAssembly(loop: Loop, runs: boolean, edit: (edit: Edit) => void) {
  const [assembled, setAssembled] = useState<Assembled | null>(null);
  const assemble = useAssemble(loop);
  const underWay = useQuery({ ...runQuery(loop.id, assemble.isPending), enabled: runs });
  const undo = (before: Loop) => {
    dropUndo(undoOf(loop.id));
    setAssembled(null);
    edit(bringBack(before));
  };
  const done = (before: Loop, after: Loop) => {
    dropUndo(undoOf(loop.id));
    if (after.assembly?.status !== 'optimal' && after.assembly?.status !== 'feasible') return setAssembled(null);
    const change = changeBetween(before, after);
    setAssembled({ change, before, after });
    toast(`Assembled: ${changeWords(change)}`, { undo: () => undo(before), of: undoOf(loop.id) });
  };
  useEnded(underWay.data, assemble.isPending, useReloaded(loop), (before, after) => {
    assemble.reset();
    if (after && after.version !== before.version) done(before, after);
  });
  /** `before`: the plan to which Undo leads, when the run belongs to edits that were made for it. */
  const run = ({ before = loop, ...asked }: Asked & { before?: Loop } = {}) => {
    assemble.mutate(asked, {
      onSuccess: (after) => done(before, after),
      onError: (error) => {
        if (!isProblem(error, 'loop.cancelled', 'loop.assembling')) return;
        assemble.reset();
        toast(problemText(error));
      },
    });
  };
  const shown = assembled?.after.version === loop.version ? assembled : null;
  return {
    assemble,
    run,
    assembled: shown,
    undo: () => assembled && undo(assembled.before),
    underWay: underWay.data ?? null,
    busy: assemble.isPending || Boolean(underWay.data),
  };
}
export type Assembly = ReturnType<typeof useAssembly>;

/**
 * Tells of the end of a run whose answer does not come to this page: of another person, of before the page was opened, or
 * lost on its way.
 *
 * @param pending whether this page waits for an answer, which tells all by itself
 */
function useEnded(
  run: AssemblyRun | null | undefined,
  pending: boolean,
  reloaded: () => Promise<{ before: Loop; after: Loop | null }>,
  tell: (before: Loop, after: Loop | null) => void,
): void {
  const seen = useRef<string | null>(null);
  useEffect(() => {
    if (pending) return;
    const ended = seen.current !== null && !run;
    seen.current = run?.id ?? null;
    if (!ended) return;
    // Without an answer the page stays as it is; the next edit tells that the loop went on.
    reloaded().then(
      ({ before, after }) => tell(before, after),
      (error: unknown) => toast(problemText(error), { tone: 'problem' }),
    );
  });
}
