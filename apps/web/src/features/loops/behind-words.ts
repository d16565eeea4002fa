import type { CandidateBehind } from '@loopwright/contracts';
import { counted } from './loop-words.ts';

export const movesOf = (items: readonly CandidateBehind[]): number => items.reduce((sum, { moves }) => sum + moves, 0);

/** "Ada Park: 2 interviews to come move, 1 keeps its version". */
export function behindWords({ moves, keeps }: CandidateBehind): string {
  const moved = moves > 0 && `${counted(moves, 'interview')} to come can follow`;
  const kept =
    keeps > 0 &&
    `${keeps === 1 ? 'one that has begun or lost its session keeps' : `${keeps} that have begun or lost their session keep`} the old version`;
  return [moved, kept].filter(Boolean).join('; ');
}
