import { splitLabel } from './labels.ts';
import { openingOf, questionMark } from './openings.ts';
import { splitMarker } from './marker.ts';

/** Longer than this is no question, whatever mark it ends with. */
export const LONGEST_PROMPT = 1500;

/** Whether a text alone, without its surroundings, reads as something to ask a candidate. */
export function looksLikeQuestion(text: string): boolean {
  const plain = splitMarker(text)?.rest || text;
  if (plain.length < 6 || plain.length > LONGEST_PROMPT) return false;
  const labelled = splitLabel(plain);
  if (labelled) return labelled.label === 'question';
  const mark = questionMark(plain);
  if (mark === 'end' || mark === 'near-end') return true;
  const { asks, tells } = openingOf(plain);
  return tells || (asks && plain.length < 200 && !/[.!:;]$/.test(plain));
}
