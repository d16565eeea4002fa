/** When a text is worth comparing, and what is said about those that are like it. */
import type { NearQuestion } from '@loopwright/contracts';
import { MUCH_ALIKE } from '../reading/history-words.ts';

/** Fewer words than these are alike in too many questions. */
const LEAST_WORDS = 5;
/** Of eight that may be found, the nearest are enough to look at. */
const MOST = 4;

export const isEnoughToCompare = (prompt: string): boolean => prompt.split(/\s+/).filter(Boolean).length >= LEAST_WORDS;

/** Only what is worth an interruption: without itself, and without those that people have already declared. */
export const alikeOf = (near: readonly NearQuestion[], questionId: string | null): NearQuestion[] =>
  near.filter(({ id, enemy, similarity }) => id !== questionId && !enemy && similarity >= MUCH_ALIKE).slice(0, MOST);

export function alikeInWords(count: number): string {
  if (count === 0) return '';
  return count === 1
    ? 'A question of the bank is much like this one:'
    : `${count} questions of the bank are much like this one:`;
}
