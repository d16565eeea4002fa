import { useEffect, useRef, useState } from 'react';
import { useCommands } from '../../platform/keys.ts';
import type { BankSearch } from './bank-search.ts';
import { rowId } from './question-row.tsx';
import { useVirtualRows } from './use-virtual-rows.ts';

/** A moment of rest before the pane follows, so that a held key does not ask for every question on the way. */
const FOLLOW_MS = 90;

/** The row at hand: the last one focused, else the one in the pane, else the first. */
export function useMoving(bank: BankSearch, rows: readonly { id: string }[]) {
  const [activeId, setActive] = useState(bank.selected);
  const indexOf = (id: string | undefined) => rows.findIndex((row) => row.id === id);
  const active = Math.max(0, indexOf(activeId) >= 0 ? indexOf(activeId) : indexOf(bank.selected));
  const wanted = useRef<string>(undefined);
  const follow = useRef<number>(undefined);
  const { list, ...virtual } = useVirtualRows(rows, active);

  const goTo = (index: number, { focus = true } = {}) => {
    const row = rows[Math.min(Math.max(index, 0), rows.length - 1)];
    if (!row) return;
    setActive(row.id);
    virtual.show(rows.indexOf(row));
    if (focus) wanted.current = row.id;
    window.clearTimeout(follow.current);
    if (bank.selected) follow.current = window.setTimeout(() => bank.select(row.id, { replace: true }), FOLLOW_MS);
  };
  useEffect(() => () => window.clearTimeout(follow.current), []);
  // Beside an open question the rows are narrower and taller: the one at hand would drift out of sight.
  const narrow = bank.selected !== undefined;
  const wasNarrow = useRef(narrow);
  useEffect(() => {
    if (wasNarrow.current === narrow) return;
    wasNarrow.current = narrow;
    const frame = requestAnimationFrame(() => virtual.show(active));
    return () => cancelAnimationFrame(frame);
  }, [narrow]);
  // The row to focus may only now have come into the page.
  useEffect(() => {
    const row = wanted.current && document.getElementById(rowId(wanted.current));
    if (!row) return;
    wanted.current = undefined;
    row.focus({ preventScroll: true });
  });
  useCommands('Question bank', [
    { keys: '[', label: 'Previous question', run: () => goTo(active - 1, { focus: false }) },
    { keys: ']', label: 'Next question', run: () => goTo(active + 1, { focus: false }) },
  ]);
  return { list, active, setActive, goTo, virtual };
}
export type Moving = ReturnType<typeof useMoving>;
