import type { KeyboardEvent } from 'react';

const steps: Record<string, readonly [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Moves the focus from a cell to its neighbour and returns the neighbour's key; past the edge nothing happens. */
export function moveBetweenCells(event: KeyboardEvent<HTMLElement>): string | undefined {
  const from = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]');
  const step = steps[event.key];
  if (!from || !step || event.altKey || event.ctrlKey || event.metaKey) return undefined;
  event.preventDefault();
  const next = neighbour(event.currentTarget, from, step);
  next?.focus();
  next?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return next?.dataset['cell'];
}

function neighbour(
  table: HTMLElement,
  from: HTMLElement,
  [down, right]: readonly [number, number],
): HTMLElement | undefined {
  const grid = [...table.querySelectorAll('tr')]
    .map((row) => [...row.querySelectorAll<HTMLElement>('[data-cell]')])
    .filter((cells) => cells.length > 0);
  const row = grid.findIndex((cells) => cells.includes(from));
  const column = grid[row]?.indexOf(from) ?? -1;
  return grid[row + down]?.[column + right];
}

/** Where the focus goes back to when a panel closes. */
export const focusOpener = (cell: string | undefined, candidate: string | undefined): void => {
  const selector = cell ? `[data-cell="${CSS.escape(cell)}"]` : `[data-candidate="${CSS.escape(candidate ?? '')}"]`;
  document.querySelector<HTMLElement>(selector)?.focus();
};
