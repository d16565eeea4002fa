import type { QuestionListItem } from '@loopwright/contracts';
import { useRef } from 'react';
import { pick, togglePick } from './selection/selection.ts';

/** Picks rows out one by one, and from the last picked one up to another. */
export function usePicking(rows: readonly QuestionListItem[], active: number) {
  const from = useRef<string>(undefined);
  const between = (one: number, other: number) => rows.slice(Math.min(one, other), Math.max(one, other) + 1);
  const indexOf = (id: string | undefined) => rows.findIndex((row) => row.id === id);
  return {
    /** The row at hand, or the one clicked. */
    toggle: (question = rows[active]) => {
      if (!question) return;
      from.current = question.id;
      togglePick(question);
    },
    /** From the row at hand to the next one, as the list moves on. */
    extendTo: (index: number) => {
      const to = Math.min(Math.max(index, 0), rows.length - 1);
      pick(between(active, to));
    },
    pickRow: ({ question, extend }: { question: QuestionListItem; extend: boolean }) => {
      const start = indexOf(from.current);
      if (extend && start >= 0) pick(between(start, indexOf(question.id)));
      else togglePick(question);
      from.current = question.id;
    },
    add: () => rows[active] && pick([rows[active]]),
    all: () => pick(rows),
  };
}
export type Picking = ReturnType<typeof usePicking>;
