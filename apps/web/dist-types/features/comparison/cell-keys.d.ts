import type { KeyboardEvent } from 'react';
/** Moves the focus from a cell to its neighbour and returns the neighbour's key; past the edge nothing happens. */
export declare function moveBetweenCells(event: KeyboardEvent<HTMLElement>): string | undefined;
/** Where the focus goes back to when a panel closes. */
export declare const focusOpener: (cell: string | undefined, candidate: string | undefined) => void;
