import type { QuestionListItem } from '@loopwright/contracts';
import type { KeyboardEvent } from 'react';
import { useCommands } from '../../platform/keys.ts';
import { preference } from '../../platform/theme.ts';
import type { BankSearch } from './bank-search.ts';
import type { Moving } from './use-moving.ts';
import type { Picking } from './use-picking.ts';

type Parts = {
  bank: BankSearch;
  rows: readonly QuestionListItem[];
  moving: Moving;
  picking: Picking;
  onDuplicate: (question: QuestionListItem) => void;
};
/** Keys of the list: those that move within it act where the focus is, the rest from anywhere on the page. */
export function useListKeys({ bank, rows, moving, picking, onDuplicate }: Parts) {
  const { active, goTo } = moving;
  const atHand = rows[active];
  const peek = () => bank.select(bank.selected === atHand?.id ? undefined : atHand?.id);
  useCommands('Question bank', [
    { keys: 'x', label: 'Pick or unpick the question at hand', run: () => picking.toggle(), quiet: true },
    { keys: 'a', label: 'Pick the question at hand, for a loop', run: () => picking.add(), quiet: true },
    { keys: 'p', label: 'Open or close the question at hand', run: peek, quiet: true },
    { keys: 'd', label: 'Duplicate the question at hand', run: () => atHand && onDuplicate(atHand) },
    {
      keys: 'shift+arrowdown',
      label: 'Pick on to the next question',
      run: () => undefined,
      quiet: true,
      inPlace: true,
    },
  ]);
  const acts: Record<string, () => void> = {
    j: () => goTo(active + 1),
    k: () => goTo(active - 1),
    ArrowDown: () => goTo(active + 1),
    ArrowUp: () => goTo(active - 1),
    Home: () => goTo(0),
    End: () => goTo(rows.length - 1),
    ' ': peek,
    'mod a': picking.all,
    'shift ArrowDown': () => (picking.extendTo(active + 1), goTo(active + 1)),
    'shift ArrowUp': () => (picking.extendTo(active - 1), goTo(active - 1)),
  };
  return (event: KeyboardEvent) => {
    const act = acts[strokeOf(event)];
    if (!act || (isLetter(event) && preference('letters') === 'off')) return;
    event.preventDefault();
    act();
  };
}

const isLetter = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean => /^[a-z]$/i.test(key) && !ctrlKey && !metaKey;

function strokeOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  if (altKey) return '';
  const held = ctrlKey || metaKey ? 'mod ' : shiftKey ? 'shift ' : '';
  return `${held}${key}`;
}
